package org.huiying.aftercare.calendar;

import java.time.LocalDate;

import org.huiying.rules.calendar.Day;

/** The kinds of days by the names that stand in the database and in JSON. */
enum DayKind {

    WORKING, MAKE_UP, WEEKEND, HOLIDAY, UNANNOUNCED;

    static DayKind of(Day day) {
        return switch (day) {
            case Day.Working ignored -> WORKING;
            case Day.MakeUp ignored -> MAKE_UP;
            case Day.Weekend ignored -> WEEKEND;
            case Day.Holiday ignored -> HOLIDAY;
            case Day.Unannounced ignored -> UNANNOUNCED;
        };
    }

    static String nameOf(Day day) {
        return switch (day) {
            case Day.MakeUp makeUp -> makeUp.holiday();
            case Day.Holiday holiday -> holiday.name();
            case Day.Working ignored -> "";
            case Day.Weekend ignored -> "";
            case Day.Unannounced ignored -> "";
        };
    }

    Day on(LocalDate date, String name) {
        return switch (this) {
            case WORKING -> new Day.Working(date);
            case MAKE_UP -> new Day.MakeUp(date, name);
            case WEEKEND -> new Day.Weekend(date);
            case HOLIDAY -> new Day.Holiday(date, name);
            case UNANNOUNCED -> new Day.Unannounced(date);
        };
    }
}
