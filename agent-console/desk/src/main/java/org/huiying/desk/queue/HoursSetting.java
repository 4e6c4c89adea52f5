package org.huiying.desk.queue;

import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.huiying.rules.calendar.HolidayRule;
import org.huiying.rules.calendar.HourRange;
import org.huiying.rules.calendar.OpeningHours;
import org.jspecify.annotations.Nullable;

/**
 * Opening hours as they are stored and edited: {@code {"always": true}}, or ranges such as {@code "09:00-18:00"} by day
 * of the week, and what a public holiday does.
 *
 * @param always   round the clock, every day; the rest does not count then
 * @param days     ranges by day; a day left out is closed
 * @param holidays {@code CLOSED} (make-up days are worked) or {@code IGNORED} (as on any such weekday)
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HoursSetting(@Nullable Boolean always, @Nullable Map<DayOfWeek, List<String>> days,
                           @Nullable Holidays holidays) {

    public enum Holidays { CLOSED, IGNORED }

    /** @throws IllegalArgumentException for a range that is none, or ranges that overlap */
    public OpeningHours hours() {
        if (Boolean.TRUE.equals(always)) {
            return OpeningHours.always();
        }
        Map<DayOfWeek, List<HourRange>> week = new EnumMap<>(DayOfWeek.class);
        if (days != null) {
            days.forEach((day, ranges) -> week.put(day, ranges.stream().map(HourRange::parse).toList()));
        }
        HolidayRule rule = holidays == Holidays.CLOSED ? new HolidayRule.Closed() : new HolidayRule.Ignored();
        return new OpeningHours(OpeningHours.CHINA, week, rule);
    }
}
