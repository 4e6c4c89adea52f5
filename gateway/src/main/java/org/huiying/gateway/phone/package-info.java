/**
 * The telephone, through Twilio Voice: webhooks become questions to the
 * {@link org.huiying.gateway.contact.call.Switchboard} ({@link org.huiying.gateway.phone.VoiceHooks}), its answers
 * become TwiML ({@link org.huiying.gateway.phone.VoiceTwiml}) in words of {@code prompts.properties} or another language's
 * file beside it, and {@link org.huiying.gateway.phone.TwilioCalls} dials
 * and hangs up. Nothing is decided or kept here.
 *
 * <p>A caller waits in {@code <Enqueue>}, whose wait address may gather keys, and talks in a {@code <Conference>}. An
 * agent's phone is dialled with {@code Calls}, because only there it can be asked to press 1, so that no mailbox takes a
 * customer. Either one's leaving ends the conference, and the caller's {@code <Dial>} then asks what comes next.
 */
@NullMarked
package org.huiying.gateway.phone;

import org.jspecify.annotations.NullMarked;
