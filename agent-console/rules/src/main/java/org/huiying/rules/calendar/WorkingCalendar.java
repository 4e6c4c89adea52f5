package org.huiying.rules.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which days are worked. Start with {@link #shipped()} and lay the operator's corrections over it. A date in a year
 * whose arrangement is not announced is {@link Day.Unannounced} unless the operator named that very day.
 */
public final class WorkingCalendar {

    private final Map<LocalDate, Day> special;
    private final Set<Integer> announced;

    private WorkingCalendar(Map<LocalDate, Day> special, Set<Integer> announced) {
        this.special = Map.copyOf(special);
        this.announced = Set.copyOf(announced);
    }

    /** The mainland Chinese calendar of the years that ship with the product: 2023 to 2026. */
    public static WorkingCalendar shipped() {
        AnnouncedDays days = new AnnouncedDays();
        return new WorkingCalendar(days.days(), days.years());
    }

    /** This calendar with days added or corrected, and with further years declared complete. */
    public WorkingCalendar corrected(Collection<Day> days, Collection<Integer> completeYears) {
        Map<LocalDate, Day> all = new HashMap<>(special);
        days.forEach(day -> all.put(day.date(), day));
        Set<Integer> years = new HashSet<>(announced);
        years.addAll(completeYears);
        return new WorkingCalendar(all, years);
    }

    public Day day(LocalDate date) {
        Day named = special.get(date);
        if (named != null) {
            return named;
        }
        if (!announced.contains(date.getYear())) {
            return new Day.Unannounced(date);
        }
        DayOfWeek weekday = date.getDayOfWeek();
        return weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY
                ? new Day.Weekend(date) : new Day.Working(date);
    }

    public boolean isAnnounced(int year) {
        return announced.contains(year);
    }

    public Set<Integer> announcedYears() {
        return announced;
    }
}
