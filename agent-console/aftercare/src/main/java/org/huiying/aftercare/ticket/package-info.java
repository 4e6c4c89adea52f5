/**
 * Tickets (工单): registered from a conversation, dispatched, worked off step by step, watched so that a promise about
 * to break is seen before the customer calls. Start with {@link org.huiying.aftercare.ticket.Tickets}; what a step may
 * be is in {@code org.huiying.rules.ticket}. Owns the tables {@code ticket*}, {@code /api/tickets} and the customer's
 * progress page {@code /t/{token}}. Floors and features above hear of a ticket as
 * {@link org.huiying.aftercare.ticket.TicketListener}s.
 */
@NullMarked
package org.huiying.aftercare.ticket;

import org.jspecify.annotations.NullMarked;
