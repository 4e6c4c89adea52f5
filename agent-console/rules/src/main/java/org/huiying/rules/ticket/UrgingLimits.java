package org.huiying.rules.ticket;

import java.time.Duration;
import java.time.Instant;

/**
 * When a promise counts as at risk, and when a broken one goes a level up.
 *
 * @param riskShare  the share of the time, at the end, in which it is at risk: 0 to 1
 * @param dispatcher how late it is when the dispatcher is urged
 * @param supervisor how late it is when the supervisor is urged
 * @param accept     how long a technician has to accept an order
 * @param takenIn    how long an item may stay in the shop
 */
public record UrgingLimits(double riskShare, Duration dispatcher, Duration supervisor, Duration accept,
        Duration takenIn) {

    public UrgingLimits {
        if (!(riskShare >= 0 && riskShare <= 1)) {
            throw new IllegalArgumentException("risk share: " + riskShare + " (expected: 0 to 1)");
        }
        if (supervisor.compareTo(dispatcher) < 0) {
            throw new IllegalArgumentException(
                    "supervisor urged after " + supervisor + " (expected: not before the dispatcher, " + dispatcher + ")");
        }
    }

    public static UrgingLimits standard() {
        return new UrgingLimits(0.2, Duration.ofHours(1), Duration.ofHours(2), Duration.ofMinutes(30),
                Duration.ofDays(3));
    }

    /** From when on a promise that still holds needs attention. */
    public Instant atRiskFrom(TicketPromise promise) {
        Duration whole = Duration.between(promise.made(), promise.due());
        return promise.due().minusMillis(Math.round(whole.toMillis() * riskShare));
    }

    UrgeLevel levelAfter(Duration late) {
        if (late.compareTo(supervisor) >= 0) {
            return UrgeLevel.SUPERVISOR;
        }
        return late.compareTo(dispatcher) >= 0 ? UrgeLevel.DISPATCHER : UrgeLevel.TECHNICIAN;
    }
}
