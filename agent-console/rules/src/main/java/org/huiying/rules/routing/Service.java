package org.huiying.rules.routing;

import java.time.Duration;

/**
 * How an agent serves a queue.
 *
 * @param priority 1 to 9: she takes a contact of a queue that is 1 for her before one of a queue that is 2, however urgent;
 *     between queues of the same number urgency decides
 * @param delay she is offered only contacts that have waited so long; zero for all
 */
public record Service(int priority, Duration delay) {

    public static final Service NORMAL = new Service(1, Duration.ZERO);

    public Service {
        if (priority < 1 || priority > 9) {
            throw new IllegalArgumentException("priority of a queue for an agent: " + priority + " (expected: 1-9)");
        }
        if (delay.isNegative() || delay.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException("delay of a queue for an agent: " + delay + " (expected: 0 to 1 day)");
        }
    }
}
