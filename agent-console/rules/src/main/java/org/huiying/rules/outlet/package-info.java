/**
 * Outlets (网点) and their technicians, and who takes which ticket. Start with
 * {@link org.huiying.rules.outlet.Dispatch}. The order in which tickets are dispatched is the ticket's own: urgency,
 * then age, so that what was not dispatched today is first tomorrow.
 */
@NullMarked
package org.huiying.rules.outlet;

import org.jspecify.annotations.NullMarked;
