package org.huiying.rules.routing;

import java.time.Duration;

/**
 * How those who wait are told their place.
 *
 * @param every at most so often, and only where the position changed; zero for never
 * @param expectedHandling time an agent needs for one contact, wrap-up included, until it has been measured
 */
public record Announcing(Duration every, Duration expectedHandling) {

    public static final Announcing DEFAULT = new Announcing(Duration.ofSeconds(5), Duration.ofMinutes(5));

    public Announcing {
        if (every.isNegative()) {
            throw new IllegalArgumentException("every: " + every + " (expected: zero or more)");
        }
        if (expectedHandling.toMillis() < 1) {
            throw new IllegalArgumentException("expectedHandling: " + expectedHandling + " (expected: 1 ms and up)");
        }
    }
}
