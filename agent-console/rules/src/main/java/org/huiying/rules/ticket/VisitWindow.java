package org.huiying.rules.ticket;

import java.time.Instant;

/** When the technician comes: from, inclusive, to, exclusive. */
public record VisitWindow(Instant from, Instant to) {

    public VisitWindow {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("visit: " + from + " to " + to + " (expected: from before to)");
        }
    }
}
