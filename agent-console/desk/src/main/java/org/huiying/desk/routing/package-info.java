/**
 * The host of the router: the one node that holds the lease feeds the pure engine of {@code rules.routing} with what
 * happened and stores what it decided. Start reading at {@link org.huiying.desk.routing.RouterHost}, then {@link
 * org.huiying.desk.routing.Round}.
 *
 * <p>Features leave a {@link org.huiying.desk.routing.RoutingEvents routing event} in the transaction of their change. A
 * round takes events out and lets the router decide; what came of them is gathered on a {@link
 * org.huiying.desk.routing.Page page}, so that each table is written once, with one statement, however many events there
 * were. It is committed all at once, under the lease's epoch. Whatever fails, the next round begins from the tables.
 *
 * <p>Owns the tables {@code routing_event}, {@code routing_lease}, {@code routing_contact}, {@code contact_offer},
 * {@code routing_wrap_up}, {@code routing_queue}, {@code routing_decision}, {@code agent_state} and {@code agent_state_log}; the live events
 * {@code state}, {@code agent-state} and {@code notice}.
 */
@NullMarked
package org.huiying.desk.routing;

import org.jspecify.annotations.NullMarked;
