package org.huiying.rules.ticket;

import java.time.Duration;
import java.time.Instant;

/** A moment by which something about a ticket must have happened. */
public record TicketPromise(Kind kind, Instant made, Instant due) {

    public enum Kind {
        /** The technician takes the order. */
        ACCEPT,
        /** Somebody is there. */
        ARRIVE,
        /** It is repaired. */
        FINISH,
        /** What was taken in goes back to the customer. */
        RETURN
    }

    public TicketPromise {
        if (due.isBefore(made)) {
            throw new IllegalArgumentException("due: " + due + " (expected: not before " + made + ")");
        }
    }

    /** The same promise after the clock stood still for a while. */
    public TicketPromise pausedFor(Duration pause) {
        return new TicketPromise(kind, made, due.plus(pause));
    }

    /** How the promise stands, measured with the given limits. */
    public PromiseStanding standing(Instant now, UrgingLimits limits) {
        if (!now.isBefore(due)) {
            return new PromiseStanding.Broken(due, Duration.between(due, now), limits.levelAfter(Duration.between(due, now)));
        }
        return now.isBefore(limits.atRiskFrom(this))
                ? new PromiseStanding.OnTime(due) : new PromiseStanding.AtRisk(due, Duration.between(now, due));
    }
}
