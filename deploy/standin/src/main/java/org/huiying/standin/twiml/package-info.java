/** Reads TwiML: what a caller shall hear and where he shall go. */
@NullMarked
package org.huiying.standin.twiml;

import org.jspecify.annotations.NullMarked;
