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
 *       for one agent stands beside the line until its time is over.
 *   <li>{@code Matcher} looks for the line's first free {@code Seat}: best ring, then least in hand, then longest idle.
 *       {@code OfferBook} reserves room in her capacity and makes an offer with a number.
 *   <li>She accepts ({@code Work} begins), or declines, or misses it: the contact goes back to its place and {@code
 *       CoolDowns} keeps it from her for a while. An answer that carries the number of an older offer is refused.
 *   <li>The contact ends, is handed on or taken over. Wrap-up takes the same room until it ends. Then {@code Matcher}
 *       gives her the most urgent of the first contacts of all her lines: wait ÷ target.
 *   <li>Whatever is to happen later is in {@code Timers}. What was due before an event happens first, at its own time.
 * </ol>
 *
 * <p>Traps. A seat's order must not change while it is in a line's set: {@code AgentPool.lift} comes before any change
 * of an agent's load, idle time or presence, and {@code Matcher.settle} seats her again. Every rule about state must be
 * derivable from {@link org.huiying.rules.routing.RouterSnapshot}: a field that is not in there makes a router after a
 * restart differ from the one before. What a reader might question is in {@code RATIONALE.md}; the stories in {@code
 * src/test/resources/routing} say what each rule means.
 */
@NullMarked
package org.huiying.rules.routing;

import org.jspecify.annotations.NullMarked;
