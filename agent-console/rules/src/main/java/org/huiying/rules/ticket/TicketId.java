package org.huiying.rules.ticket;

/** The number of a ticket, as given by the database: 1 and up. */
public record TicketId(long value) {

    public TicketId {
        if (value < 1) {
            throw new IllegalArgumentException("ticket: " + value + " (expected: 1 and up)");
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
