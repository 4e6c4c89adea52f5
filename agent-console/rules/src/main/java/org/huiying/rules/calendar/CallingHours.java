package org.huiying.rules.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * When a customer may be called: a part of the day at the customer's place. By default 9:00 to 20:00 in China, and
 * not on public holidays. A time that the customer chose himself counts on holidays too.
 */
public record CallingHours(HourRange hours, ZoneId zone, boolean onHolidays) {

    public static CallingHours standard() {
        return new CallingHours(HourRange.parse("09:00-20:00"), OpeningHours.CHINA, false);
    }

    /** The first permitted moment at or after the given one. */
    public Moment next(Instant from, WorkingCalendar calendar) {
        return openingHours(onHolidays).next(from, calendar);
    }

    /** As {@link #next}, for a time of the customer's own choice: holidays do not matter. */
    public Instant nextChosen(Instant from) {
        return switch (openingHours(true).next(from, WorkingCalendar.shipped())) {
            case Moment.At at -> at.instant();
            case Moment.Unannounced u -> throw new IllegalStateException("holidays ignored, yet asked for " + u.year());
            case Moment.Never ignored -> throw new IllegalStateException("calling hours never open: " + hours);
        };
    }

    /** Whether the hour of the day permits a call, holidays aside. */
    public boolean permitsHour(Instant moment) {
        return nextChosen(moment).equals(moment);
    }

    private OpeningHours openingHours(boolean holidaysToo) {
        Map<DayOfWeek, List<HourRange>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, List.of(hours));
        }
        return new OpeningHours(zone, week, holidaysToo ? new HolidayRule.Ignored() : new HolidayRule.Closed());
    }
}
