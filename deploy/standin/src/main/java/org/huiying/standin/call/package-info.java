/** Calls, the line of those who wait, conferences and recordings, as state machines that TwiML drives. */
@NullMarked
package org.huiying.standin.call;

import org.jspecify.annotations.NullMarked;
