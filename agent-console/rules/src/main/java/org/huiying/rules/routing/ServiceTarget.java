package org.huiying.rules.routing;

import java.time.Duration;

/**
 * How urgent a queue's contacts are beside those of other queues.
 *
 * @param answerWithin the target of the service level, 1 ms to 1 day; urgency is the wait divided by it
 * @param strictPriority 0 for none; 1-9 puts the queue's contacts before those of lower queues however long they have
 *     waited, and among its own the higher priority first. Without it a contact of priority p grows urgent 1 + p times
 *     as fast
 */
public record ServiceTarget(Duration answerWithin, int strictPriority) {

    public ServiceTarget {
        if (answerWithin.toMillis() < 1 || answerWithin.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException("answerWithin: " + answerWithin + " (expected: 1 ms to 1 day)");
        }
        if (strictPriority < 0 || strictPriority > 9) {
            throw new IllegalArgumentException("strictPriority: " + strictPriority + " (expected: 0-9)");
        }
    }
}
