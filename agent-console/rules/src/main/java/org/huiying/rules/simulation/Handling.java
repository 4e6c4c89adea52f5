package org.huiying.rules.simulation;

import org.jspecify.annotations.Nullable;

/**
 * What a contact takes of an agent's time.
 *
 * @param ring until she accepts the offer
 * @param talk from then until the contact ends
 * @param wrapUp from then until she is free again; null for as long as the queue gives her
 */
public record Handling(Distribution ring, Distribution talk, @Nullable Distribution wrapUp) {

    /** Accepted at once, and over when the talk is over. */
    public static Handling talk(Distribution talk) {
        return new Handling(Distribution.NONE, talk, Distribution.NONE);
    }
}
