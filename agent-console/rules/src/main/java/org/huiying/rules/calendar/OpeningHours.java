package org.huiying.rules.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Hours per weekday in one time zone, and what holidays do to them. Nothing is guessed: when the answer depends on a
 * day that is not announced, the answer says so.
 */
public record OpeningHours(ZoneId zone, Map<DayOfWeek, List<HourRange>> week, HolidayRule holidays) {

    public static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    /** Looking further ahead than a year finds nothing new: hours that stayed shut so long are shut. */
    private static final int HORIZON_DAYS = 400;

    public OpeningHours {
        Map<DayOfWeek, List<HourRange>> copy = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            copy.put(day, sorted(week.getOrDefault(day, List.of())));
        }
        week = Map.copyOf(copy);
    }

    public static OpeningHours always() {
        return daily("00:00-24:00", new HolidayRule.Ignored());
    }

    /** The same hours on each day of the week, in China. */
    public static OpeningHours daily(String hours, HolidayRule holidays) {
        Map<DayOfWeek, List<HourRange>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            week.put(day, List.of(HourRange.parse(hours)));
        }
        return new OpeningHours(CHINA, week, holidays);
    }

    /** The given ranges on working days, make-up days included; closed on weekends and holidays; in China. */
    public static OpeningHours workingDays(String... hours) {
        List<HourRange> ranges = List.of(hours).stream().map(HourRange::parse).toList();
        Map<DayOfWeek, List<HourRange>> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY,
                DayOfWeek.FRIDAY)) {
            week.put(day, ranges);
        }
        return new OpeningHours(CHINA, week, new HolidayRule.Closed());
    }

    public Opening at(Instant moment, WorkingCalendar calendar) {
        LocalDate date = moment.atZone(zone).toLocalDate();
        Optional<List<HourRange>> hours = hoursOn(date, calendar);
        if (hours.isEmpty()) {
            return new Opening.Unknown(date.getYear());
        }
        for (HourRange range : hours.get()) {
            if (!moment.isBefore(start(date, range)) && moment.isBefore(end(date, range))) {
                return new Opening.Open(end(date, range));
            }
        }
        return new Opening.Closed(next(moment, calendar));
    }

    /** The first open moment at or after the given one. */
    public Moment next(Instant from, WorkingCalendar calendar) {
        return add(from, Duration.ZERO, calendar);
    }

    /** The moment when so much open time has passed; with zero, the first open moment. */
    public Moment add(Instant from, Duration open, WorkingCalendar calendar) {
        if (week.values().stream().allMatch(List::isEmpty) && !(holidays instanceof HolidayRule.Shortened)) {
            return new Moment.Never();
        }
        Duration left = open;
        LocalDate first = from.atZone(zone).toLocalDate();
        for (LocalDate date = first; date.isBefore(first.plusDays(HORIZON_DAYS)); date = date.plusDays(1)) {
            Optional<List<HourRange>> hours = hoursOn(date, calendar);
            if (hours.isEmpty()) {
                return new Moment.Unannounced(date.getYear(), later(from, date.atStartOfDay(zone).toInstant()));
            }
            for (HourRange range : hours.get()) {
                Instant start = later(from, start(date, range));
                Instant end = end(date, range);
                if (!start.isBefore(end)) {
                    continue;
                }
                Duration here = Duration.between(start, end);
                if (left.compareTo(here) <= 0) {
                    return new Moment.At(start.plus(left));
                }
                left = left.minus(here);
            }
        }
        return new Moment.Never();
    }

    /** The hours of a date, or empty when they depend on what is not announced. */
    private Optional<List<HourRange>> hoursOn(LocalDate date, WorkingCalendar calendar) {
        List<HourRange> usual = week.get(date.getDayOfWeek());
        if (holidays instanceof HolidayRule.Ignored) {
            return Optional.of(usual);
        }
        return switch (calendar.day(date)) {
            case Day.Working ignored -> Optional.of(
                    isWeekend(date) ? week.get(DayOfWeek.MONDAY) : usual);
            case Day.Weekend ignored -> Optional.of(
                    isWeekend(date) ? usual : week.get(DayOfWeek.SUNDAY));
            case Day.MakeUp ignored -> Optional.of(week.get(DayOfWeek.MONDAY));
            case Day.Holiday ignored -> Optional.of(
                    holidays instanceof HolidayRule.Shortened own ? own.hours() : List.of());
            case Day.Unannounced ignored -> Optional.empty();
        };
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
    }

    private Instant start(LocalDate date, HourRange range) {
        return minuteOf(date, range.from());
    }

    private Instant end(LocalDate date, HourRange range) {
        return minuteOf(date, range.to());
    }

    private Instant minuteOf(LocalDate date, int minute) {
        return date.atStartOfDay().plusMinutes(minute).atZone(zone).toInstant();
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static List<HourRange> sorted(List<HourRange> ranges) {
        List<HourRange> sorted = new ArrayList<>(ranges);
        sorted.sort(Comparator.comparingInt(HourRange::from));
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).from() < sorted.get(i - 1).to()) {
                throw new IllegalArgumentException("hours overlap: " + sorted.get(i - 1) + " and " + sorted.get(i));
            }
        }
        return List.copyOf(sorted);
    }
}
