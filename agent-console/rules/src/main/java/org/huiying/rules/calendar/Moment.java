package org.huiying.rules.calendar;

import java.time.Instant;

/** A moment reckoned with the working calendar, or why it cannot be reckoned. */
public sealed interface Moment {

    record At(Instant instant) implements Moment {}

    /**
     * The reckoning reached a year whose arrangement is not announced (尚未公布).
     *
     * @param from the first moment about which nothing can be said
     */
    record Unannounced(int year, Instant from) implements Moment {}

    /** These hours are never open. */
    record Never() implements Moment {}
}
