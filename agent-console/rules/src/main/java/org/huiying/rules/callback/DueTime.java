package org.huiying.rules.callback;

import java.time.Instant;

/** When a callback falls due. */
public sealed interface DueTime {

    /**
     * @param at     when it becomes a contact
     * @param latest after this it is overdue
     * @param place  since when the customer counts as waiting: his old place in the queue, or {@code at}
     * @param means  whether he may be called
     */
    record At(Instant at, Instant latest, Instant place, Means means) implements DueTime {}

    /**
     * It falls into a year whose holidays are not announced (尚未公布). It is reckoned again when they are; at
     * {@code from} at the latest a person has to decide.
     */
    record AwaitsCalendar(int year, Instant from, Means means) implements DueTime {}

    /** How the customer is reached. */
    enum Means {
        CALL,
        /** He asked not to be called: write to him. */
        WRITE
    }
}
