package org.huiying.rules.routing;

import java.time.Duration;

/**
 * How urgent a queue's contacts are beside those of other queues.
 *
 * @param answerWithin the target of the service level, 1 ms to 1 day; urgency is the wait divided by it
 * @param strictPriority whether a contact of higher priority goes before any wait. Otherwise a contact of priority p
 *     grows urgent 1 + p times as fast
 */
public record ServiceTarget(Duration answerWithin, boolean strictPriority) {

    public ServiceTarget {
        if (answerWithin.toMillis() < 1 || answerWithin.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException("answerWithin: " + answerWithin + " (expected: 1 ms to 1 day)");
        }
    }
}
