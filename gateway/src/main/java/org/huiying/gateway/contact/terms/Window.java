package org.huiying.gateway.contact.terms;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What may still be sent to one customer.
 *
 * @param left how many messages; null: any number
 */
public record Window(Instant until, @Nullable Integer left) {

    public boolean isOpen(Instant now) {
        return until.isAfter(now);
    }

    /** Whether so many messages more may be sent, the time aside. */
    public boolean holds(int messages) {
        return left == null || left >= messages;
    }
}
