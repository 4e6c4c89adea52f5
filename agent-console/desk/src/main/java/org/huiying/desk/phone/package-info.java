/**
 * Joins telephone calls with contacts: who calls becomes a contact of channel {@code PHONE}; when the router has
 * assigned it, the agent's softphone or telephone rings, and both are in one room. What an agent does with a call, calls
 * that she makes, supervisors on the line and what is recorded are here too.
 *
 * <p>Start reading at {@link org.huiying.desk.phone.Settling}: twice a second each live call is compared with how its
 * contact stands ({@link org.huiying.desk.phone.Incoming}, {@link org.huiying.desk.phone.Outgoing}), and what differs is
 * put right, one {@link org.huiying.desk.phone.Step} at a time. Webhooks only store what happened and answer what to
 * hear ({@link org.huiying.desk.phone.Exchange}); what follows is done after the answer
 * ({@link org.huiying.desk.phone.WorkingOff}), by another node when this one dies. So one that is late, doubled or lost
 * does no more than delay, and a crash between deciding and telling the provider is made good by the next look. What the
 * provider was asked to do is asked again until it is seen; only dialling is looked for first, and keeps the provider's
 * pace ({@link org.huiying.desk.phone.DialPace}). Nobody speaks to the provider inside a transaction.
 * {@code RATIONALE.md} says why.
 *
 * <p>Everybody who is brought to a caller is a {@link org.huiying.desk.phone.Leg} with a role; how he takes part is his
 * seat, wanted beside told. Pages see a call as a {@link org.huiying.desk.phone.CallView}, by the event {@code call} of
 * the conversation's topic.
 *
 * <p>Limits: one call from one number at a time (a second one is told so); the contact counts as answered when the
 * agent accepts it in the console, not when her phone is picked up; one third and one supervisor in a talk. When a talk
 * ends, it is noted who hung up once the caller's side is known.
 *
 * <p>Owns the tables {@code phone_call}, {@code phone_leg}, {@code phone_event}, {@code phone_dial_pace},
 * {@code phone_recording} and {@code phone_softphone}.
 */
@NullMarked
package org.huiying.desk.phone;

import org.jspecify.annotations.NullMarked;
