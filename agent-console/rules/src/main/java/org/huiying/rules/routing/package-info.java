/**
 * Routing: one pure, single-threaded engine that decides which agent takes which contact, and why.
 *
 * <p>{@link org.huiying.rules.routing.Router#handle} takes what happened ({@link
 * org.huiying.rules.routing.RoutingEvent}, with its time) and gives what is to be done ({@link
 * org.huiying.rules.routing.Decision}, with its reason). There is no clock, no chance and no IO in it.
 *
 * <p>A day in it, in the order of reading:
 *
 * <ol>
 *   <li>A contact comes. {@code WaitingRoom} turns it away, sends it on, or puts it into a {@code WaitingLine}: the
 *       contacts of one queue with the same channel, priority and needs, by first enqueue time. A contact that is held
 *       for one agent stands beside the line until its time is over; then for the next of its holds, then in the line.
 *   <li>{@code Matcher} looks for the line's best free {@code Seat}: best ring, then the queue's {@code AgentOrder}, as long
 *       as the ring's reserve stays. The agents of a ring who may all take a contact from the same moment on are a {@code
 *       Tier}: rings open with the wait, and an agent may serve a queue with a delay. {@code OfferBook} reserves room in her
 *       capacity and makes an offer with a number. Where the queue rings at several and nobody else waits, so do others;
 *       {@code SpareRings} gives one of them up for whoever comes.
 *   <li>A contact that finds nobody with enough room has an agent named by {@code Drains}: she gets nothing less urgent until
 *       her lighter work is done. One that is held names the agent for whom it is held.
 *   <li>She accepts ({@code Work} begins), or declines, or misses it: the contact goes back to its place and {@code
 *       CoolDowns} keeps it from her for a while. An answer that carries the number of an older offer is refused.
 *   <li>The contact ends, is handed on or taken over. Wrap-up takes the same room until it ends. Then {@code Matcher}
 *       gives her the first of what she may take: the queue that comes first for her, then wait ÷ target.
 *   <li>Whatever is to happen later is in {@code Timers}. What was due before an event happens first, at its own time.
 * </ol>
 *
 * <p>Traps. A seat's order must not change while it is in a line's set: {@code AgentPool.lift} comes before any change
 * of an agent's load, idle time, turn, count or presence, and {@code Matcher.settle} seats her again. Every rule about state
 * must be derivable from {@link org.huiying.rules.routing.RouterSnapshot}: a field that is not in there makes a router after a
 * restart differ from the one before. Whom a change concerns must be said: {@code Floor.toFill} for an agent with new room,
 * {@code Floor.toPlace} for a contact with new chances; nobody else is looked at.
 *
 * <p>What a reader might question is in {@code RATIONALE.md}, the formula of who can overtake whom too. The stories in {@code
 * src/test/resources/routing} say what each rule means; {@code RouterInvariantsTest} holds random days to the invariants.
 */
@NullMarked
package org.huiying.rules.routing;

import org.jspecify.annotations.NullMarked;
