/** Tests. */
@NullMarked
package org.huiying.standin.webhook;

import org.jspecify.annotations.NullMarked;
