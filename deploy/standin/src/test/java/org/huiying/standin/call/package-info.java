/** Tests. */
@NullMarked
package org.huiying.standin.call;

import org.jspecify.annotations.NullMarked;
