/** Tests. */
@NullMarked
package org.huiying.standin;

import org.jspecify.annotations.NullMarked;
