/** Text messages that were sent and received. */
@NullMarked
package org.huiying.standin.message;

import org.jspecify.annotations.NullMarked;
