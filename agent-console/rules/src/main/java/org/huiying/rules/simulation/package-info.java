/**
 * Simulation: a contact centre in virtual time, with the router that decides on the real one.
 *
 * <p>A {@link org.huiying.rules.simulation.Centre} has queues and agents as routing knows them, and {@link
 * org.huiying.rules.simulation.Demand}: how often customers of a kind come, how long one of them is handled, and for how long
 * he waits. {@link org.huiying.rules.simulation.Simulation} tells a {@link org.huiying.rules.routing.Router} what happens and
 * does what it decides; an {@link org.huiying.rules.simulation.Observer} hears of every contact's {@link
 * org.huiying.rules.simulation.Journey}. Everything about waiting, choosing and giving up is the router's affair: nothing of
 * it is repeated here, so that what is measured is true of the product.
 *
 * <p>Chance comes only from the generator that is passed in: the same seed gives the same day. All that is drawn for a
 * contact is drawn when it arrives, whatever the centre makes of it, so that two plans can be compared on the same customers.
 *
 * <p>Trap: the router compares waits in milliseconds and ends them at 30 days. Who simulates something in other units of
 * time chooses them so that one contact's handling takes about a thousand seconds.
 */
@NullMarked
package org.huiying.rules.simulation;

import org.jspecify.annotations.NullMarked;
