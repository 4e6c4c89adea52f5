package org.huiying.rules.calendar;

import java.time.LocalDate;

/** What the calendar says about one date. */
public sealed interface Day {

    LocalDate date();

    /** An ordinary Monday to Friday. */
    record Working(LocalDate date) implements Day {}

    /** A Saturday or Sunday that is worked because of a holiday nearby (调休). */
    record MakeUp(LocalDate date, String holiday) implements Day {}

    /** An ordinary Saturday or Sunday. */
    record Weekend(LocalDate date) implements Day {}

    /** A day off by announcement, whatever its weekday. */
    record Holiday(LocalDate date, String name) implements Day {}

    /** The arrangement of this year has not been announced: nothing can be said, not even about weekends. */
    record Unannounced(LocalDate date) implements Day {

        public int year() {
            return date.getYear();
        }
    }

    default boolean isWorking() {
        return this instanceof Working || this instanceof MakeUp;
    }
}
