/**
 * Staffing: how many agents a day needs, interval by interval, so that enough contacts are answered in time.
 *
 * <p>{@link org.huiying.rules.staffing.Planner} begins with what Erlang's formula says of each interval by itself, and then
 * changes the plan by what the simulation of whole days says of it, with the router's own rules and whatever one interval
 * leaves to the next. Each plan is tried on the same days, so that only the plan makes the difference.
 */
@NullMarked
package org.huiying.rules.staffing;

import org.jspecify.annotations.NullMarked;
