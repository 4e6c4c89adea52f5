package org.huiying.rules.calendar;

import java.time.Instant;

/** Whether something is open at a moment. */
public sealed interface Opening {

    record Open(Instant until) implements Opening {}

    record Closed(Moment next) implements Opening {}

    /** Whether this day is a holiday is not announced yet. */
    record Unknown(int year) implements Opening {}
}
