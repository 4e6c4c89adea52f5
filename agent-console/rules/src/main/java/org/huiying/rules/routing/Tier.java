package org.huiying.rules.routing;

import java.util.TreeSet;

/** The agents of one ring of a line who may all take its contacts from the same moment on. */
final class Tier implements Comparable<Tier> {

    final int ring;
    /** Microseconds after its first enqueue from which a contact may be theirs. */
    final long opens;
    /** How many agents belong to it now. */
    int members;
    final TreeSet<Seat> free = new TreeSet<>(Seat::byOrder);

    Tier(int ring, long opens) {
        this.ring = ring;
        this.opens = opens;
    }

    boolean isOpenFor(Contact contact, long now) {
        return opens == 0 || now - contact.firstEnqueuedAt >= opens;
    }

    @Override
    public int compareTo(Tier other) {
        int order = Integer.compare(ring, other.ring);
        return order != 0 ? order : Long.compare(opens, other.opens);
    }
}
