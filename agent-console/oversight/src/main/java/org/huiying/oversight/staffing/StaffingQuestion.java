package org.huiying.oversight.staffing;

import java.time.Duration;
import java.util.List;

import org.huiying.oversight.settings.FieldErrors;
import org.huiying.rules.staffing.Goal;
import org.huiying.rules.staffing.Workload;
import org.jspecify.annotations.Nullable;

/**
 * What a supervisor asks, as it comes from the page.
 *
 * @param volumes             contacts expected in each interval of the day
 * @param patienceSeconds     after which customers give up on average; null if they do not
 * @param targetPercent       of the contacts that are to be answered in time
 * @param maxOccupancyPercent of their time that agents may be busy; 100 for no limit
 * @param shrinkagePercent    of their paid time that agents are not there
 */
record StaffingQuestion(@Nullable List<@Nullable Double> volumes, @Nullable Integer intervalMinutes, @Nullable Integer talkSeconds,
                        @Nullable Integer wrapUpSeconds, @Nullable Integer patienceSeconds, @Nullable Integer targetPercent,
                        @Nullable Integer withinSeconds, @Nullable Integer maxOccupancyPercent, @Nullable Integer shrinkagePercent) {

    /** So much is answered within the time that a request may take. */
    private static final int MOST_INTERVALS = 96;
    private static final int MOST_CONTACTS = 20_000;
    private static final int MOST_LOAD = 400;

    /** Both halves of the question, once it is known to be one. */
    record Asked(Workload workload, Goal goal) {}

    Asked checked() {
        FieldErrors errors = new FieldErrors()
                .check(volumes != null && !volumes.isEmpty() && volumes.size() <= MOST_INTERVALS, "volumes",
                        "请填 1 到 " + MOST_INTERVALS + " 个时段", "Enter 1 to " + MOST_INTERVALS + " intervals")
                .number("intervalMinutes", intervalMinutes, 15, 120)
                .number("talkSeconds", talkSeconds, 5, 7200)
                .number("wrapUpSeconds", wrapUpSeconds, 0, 3600)
                .number("targetPercent", targetPercent, 10, 99)
                .number("withinSeconds", withinSeconds, 0, 3600)
                .number("maxOccupancyPercent", maxOccupancyPercent, 30, 100)
                .number("shrinkagePercent", shrinkagePercent, 0, 80);
        if (patienceSeconds != null) {
            errors.number("patienceSeconds", patienceSeconds, 5, 36_000);
        }
        List<Double> contacts = volumes == null ? List.of() : volumes.stream().map(volume -> volume == null ? -1 : volume).toList();
        errors.check(contacts.stream().allMatch(volume -> volume >= 0 && volume <= MOST_CONTACTS), "volumes",
                "每个时段请填不小于 0 的数", "Enter 0 or more for each interval");
        double total = contacts.stream().mapToDouble(Double::doubleValue).sum();
        errors.check(total > 0 && total <= MOST_CONTACTS, "volumes",
                "全天合计请在 1 到 " + MOST_CONTACTS + " 之间", "Enter from 1 to " + MOST_CONTACTS + " contacts for the day");
        errors.refuseIfAny();
        return asked(contacts);
    }

    private Asked asked(List<Double> contacts) {
        Duration patience = patienceSeconds == null ? null : Duration.ofSeconds(patienceSeconds);
        Workload workload = new Workload(contacts, Duration.ofMinutes(given(intervalMinutes)), Duration.ofSeconds(given(talkSeconds)),
                Duration.ofSeconds(given(wrapUpSeconds)), patience);
        double most = 0;
        for (int i = 0; i < contacts.size(); i++) {
            most = Math.max(most, workload.load(i));
        }
        new FieldErrors().check(most <= MOST_LOAD, "volumes", "单个时段的工作量最多相当于 " + MOST_LOAD + " 人，请分组测算",
                "An interval may keep at most " + MOST_LOAD + " agents busy; ask for one team at a time").refuseIfAny();
        Goal goal = new Goal(given(targetPercent) / 100.0, Duration.ofSeconds(given(withinSeconds)), given(maxOccupancyPercent) / 100.0,
                given(shrinkagePercent) / 100.0);
        return new Asked(workload, goal);
    }

    private static int given(@Nullable Integer value) {
        if (value == null) {
            throw new IllegalStateException("a number that was checked is missing");
        }
        return value;
    }
}
