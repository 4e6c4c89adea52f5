package org.huiying.rules.calendar;

/**
 * Part of a day, in minutes after midnight: from inclusive, to exclusive; 24:00 is 1440. A range over midnight is
 * written as two.
 */
public record HourRange(int from, int to) {

    private static final int DAY = 24 * 60;

    public HourRange {
        if (from < 0 || to > DAY || from >= to) {
            throw new IllegalArgumentException(
                    "hours: " + from + "-" + to + " minutes (expected: 0 <= from < to <= " + DAY + ")");
        }
    }

    /** Reads {@code 09:00-18:00}; the end may be {@code 24:00}. */
    public static HourRange parse(String text) {
        String[] ends = text.strip().split("-");
        if (ends.length != 2) {
            throw new IllegalArgumentException("hours: " + text + " (expected: like 09:00-18:00)");
        }
        return new HourRange(minutes(ends[0]), minutes(ends[1]));
    }

    private static int minutes(String time) {
        if (!time.matches("\\d{2}:\\d{2}")) {
            throw new IllegalArgumentException("time: " + time + " (expected: like 09:00)");
        }
        return Integer.parseInt(time, 0, 2, 10) * 60 + Integer.parseInt(time, 3, 5, 10);
    }

    @Override
    public String toString() {
        return "%02d:%02d-%02d:%02d".formatted(from / 60, from % 60, to / 60, to % 60);
    }
}
