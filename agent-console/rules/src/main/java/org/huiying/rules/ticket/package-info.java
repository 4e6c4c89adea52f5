/**
 * Tickets (工单): the life of a repair order, which step may follow which, and what was promised. Start with
 * {@link org.huiying.rules.ticket.TicketStanding#take}. Promises and who is urged when they break are in
 * {@link org.huiying.rules.ticket.TicketPromise}.
 */
@NullMarked
package org.huiying.rules.ticket;

import org.jspecify.annotations.NullMarked;
