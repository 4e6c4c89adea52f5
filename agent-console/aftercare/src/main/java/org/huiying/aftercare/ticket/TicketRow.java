package org.huiying.aftercare.ticket;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** A ticket as lists show it. */
public record TicketRow(long id, String number, String state, String urgency, String kind, String product, String model,
                        String fault, Named customer, String contactName, String phone, String city, String district,
                        @Nullable Named outlet, @Nullable Named technician, Instant registeredAt,
                        @Nullable Due due, int version) {

    /** Somebody or something with a number and a name. */
    public record Named(long id, String name) {}

    /**
     * The promise that ends first.
     *
     * @param standing {@code ON_TIME}, {@code AT_RISK} or {@code BROKEN}
     */
    public record Due(String promise, Instant at, String standing) {}
}
