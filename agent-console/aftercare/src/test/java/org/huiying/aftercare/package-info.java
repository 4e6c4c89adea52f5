/** What tests of aftercare share: the desk and aftercare in one context, on a real PostgreSQL and Redis. */
@NullMarked
package org.huiying.aftercare;

import org.jspecify.annotations.NullMarked;
