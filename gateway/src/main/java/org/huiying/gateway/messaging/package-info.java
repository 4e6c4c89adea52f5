/**
 * Text messages and WhatsApp, through Twilio. What comes in is {@link org.huiying.gateway.messaging.MessageHooks}, what
 * goes out are {@link org.huiying.gateway.messaging.SmsChannel} and
 * {@link org.huiying.gateway.messaging.WhatsAppChannel}, silent before {@code huiying.twilio.sms-from} and
 * {@code huiying.whatsapp.from} are set. At Twilio, point the messages of both numbers at
 * {@code POST <public-url>/hooks/twilio/sms}.
 *
 * <p>What customers send is taken in with a reference and fetched afterwards; a picture of ours is fetched by Twilio from
 * an address that is signed and lasts an hour ({@link org.huiying.gateway.messaging.SignedFiles}). Text messages carry no
 * pictures from us. Twilio does not repeat a webhook that it could deliver and that failed.
 */
@NullMarked
package org.huiying.gateway.messaging;

import org.jspecify.annotations.NullMarked;
