package org.huiying.rules.routing;

import java.time.Duration;

/**
 * Who may take a queue's contacts once they have waited so long. The first ring of a queue opens at once; each later
 * one asks for less, and agents of an earlier ring always come before those of a later one.
 */
public record Ring(Duration after, Needs needs) {

    public static final Ring EVERYONE = new Ring(Duration.ZERO, Needs.NONE);

    public Ring {
        if (after.isNegative()) {
            throw new IllegalArgumentException("ring opens after: " + after + " (expected: zero or more)");
        }
    }
}
