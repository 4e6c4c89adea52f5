/**
 * What tests of every module share: a real PostgreSQL and Redis ({@link org.huiying.testing.TestStores}) and a clock that
 * tests set ({@link org.huiying.testing.SettableClock}). Test scope only.
 */
@NullMarked
package org.huiying.testing;

import org.jspecify.annotations.NullMarked;
