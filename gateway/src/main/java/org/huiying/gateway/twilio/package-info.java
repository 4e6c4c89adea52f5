/**
 * What the phone and the messages that go through Twilio have in common: the account's settings, the proof that a
 * webhook comes from Twilio, and a REST client that never repeats by itself what it cannot take back.
 *
 * <p>Nothing in here is active before {@code huiying.twilio.account-sid} is set. At Twilio, point a number's messages
 * at {@code POST <public-url>/hooks/twilio/sms}, its calls at {@code POST <public-url>/hooks/twilio/voice} and the
 * status of its calls at {@code POST <public-url>/hooks/twilio/voice/status}.
 */
@NullMarked
package org.huiying.gateway.twilio;

import org.jspecify.annotations.NullMarked;
