/**
 * Text messages, through Twilio. What comes in is {@link org.huiying.gateway.messaging.SmsHooks}, what goes out is
 * {@link org.huiying.gateway.messaging.TwilioSms}; both are silent before {@code huiying.twilio.sms-from} is set.
 *
 * <p>Limits: pictures come in as links and do not go out; one message holds 1,600 characters. Twilio does not repeat a
 * webhook that it could deliver and that failed.
 */
@NullMarked
package org.huiying.gateway.messaging;

import org.jspecify.annotations.NullMarked;
