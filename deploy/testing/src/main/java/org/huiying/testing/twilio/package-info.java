/**
 * A stand-in for Twilio's REST in tests: strict about what it is asked, by Twilio's own document, and unreliable on
 * command. Start reading at {@link org.huiying.testing.twilio.FakeTwilio}.
 */
@NullMarked
package org.huiying.testing.twilio;

import org.jspecify.annotations.NullMarked;
