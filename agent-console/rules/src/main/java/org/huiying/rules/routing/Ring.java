package org.huiying.rules.routing;

import java.time.Duration;

/**
 * Who may take a queue's contacts once they have waited so long. The first ring of a queue opens at once; each later
 * one asks for less, and agents of an earlier ring always come before those of a later one.
 *
 * @param reserve so many agents of this ring stay free for other work: the contact is offered within it only while more
 *     than that have room for it; 0 for none
 */
public record Ring(Duration after, Needs needs, int reserve) {

    public static final Ring EVERYONE = new Ring(Duration.ZERO, Needs.NONE, 0);

    public Ring {
        if (after.isNegative()) {
            throw new IllegalArgumentException("ring opens after: " + after + " (expected: zero or more)");
        }
        if (reserve < 0) {
            throw new IllegalArgumentException("reserve: " + reserve + " (expected: zero or more)");
        }
    }
}
