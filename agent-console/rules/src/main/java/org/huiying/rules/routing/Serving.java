package org.huiying.rules.routing;

import java.util.List;

/**
 * Who takes a queue's contacts.
 *
 * @param rings at least one; the first opens at once, the later ones not before the ones before them
 * @param drains whether a contact that finds nobody with enough room has one agent named who gets nothing less urgent until
 *     she has room for it, so that light work cannot starve heavy work
 */
public record Serving(List<Ring> rings, AgentOrder order, boolean drains) {

    public static final Serving EVERYONE = new Serving(List.of(Ring.EVERYONE), AgentOrder.LONGEST_IDLE, false);

    public Serving {
        rings = List.copyOf(rings);
        if (rings.isEmpty() || !rings.getFirst().after().isZero()) {
            throw new IllegalArgumentException("rings: " + rings + " (expected: a first one that opens at once)");
        }
        for (int i = 1; i < rings.size(); i++) {
            if (rings.get(i).after().compareTo(rings.get(i - 1).after()) < 0) {
                throw new IllegalArgumentException("rings: " + rings + " (expected: none opens before the one before it)");
            }
        }
    }
}
