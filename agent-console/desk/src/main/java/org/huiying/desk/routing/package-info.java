/**
 * The host of the router: the one node that holds the lease feeds the pure engine of {@code rules.routing} with what
 * happened and stores what it decided. Owns the tables {@code routing_event}, {@code routing_lease},
 * {@code routing_decision}, {@code agent_state} and {@code agent_state_log}.
 */
@NullMarked
package org.huiying.desk.routing;

import org.jspecify.annotations.NullMarked;
