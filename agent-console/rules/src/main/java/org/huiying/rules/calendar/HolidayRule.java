package org.huiying.rules.calendar;

import java.util.List;

/** What opening hours do on public holidays. */
public sealed interface HolidayRule {

    /** Holidays and make-up days change nothing: only the weekday counts, so no announcement is needed. */
    record Ignored() implements HolidayRule {}

    /** Closed on holidays; a make-up working day has Monday's hours. */
    record Closed() implements HolidayRule {}

    /** Hours of their own on holidays; a make-up working day has Monday's hours. */
    record Shortened(List<HourRange> hours) implements HolidayRule {

        public Shortened {
            hours = List.copyOf(hours);
        }
    }
}
