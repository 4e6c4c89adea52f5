/** Whom the stand-in takes for its customer. */
@NullMarked
package org.huiying.standin.account;

import org.jspecify.annotations.NullMarked;
