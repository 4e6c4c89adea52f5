/**
 * Committed events for the floors above the desk: stored in the transaction of what happened, handed up afterwards,
 * at least once. Start reading at {@link org.huiying.desk.event.DeskEvents}. Owns the table {@code desk_event}.
 */
@NullMarked
package org.huiying.desk.event;

import org.jspecify.annotations.NullMarked;
