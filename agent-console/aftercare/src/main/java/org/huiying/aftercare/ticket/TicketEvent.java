package org.huiying.aftercare.ticket;

import java.time.Instant;

/** Something about a ticket that other features act on. */
public sealed interface TicketEvent {

    Ticket ticket();

    /** The repair is done; the customer is to be asked. */
    record Finished(Ticket ticket, Instant at) implements TicketEvent {}

    /** A promise is about to break. */
    record PromiseAtRisk(Ticket ticket, Instant at, Instant breaksAt) implements TicketEvent {}

    /** Nothing about it has to be promised or asked any more. */
    record Ended(Ticket ticket, Instant at) implements TicketEvent {}

    /** The customer was not content; the repair begins again. */
    record Reopened(Ticket ticket, Instant at) implements TicketEvent {}
}
