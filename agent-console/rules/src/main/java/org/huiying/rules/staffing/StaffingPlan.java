package org.huiying.rules.staffing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Agents for each interval of a day, and what they lead to.
 *
 * @param day of all contacts of the day together; null if none came
 * @param days that were simulated for the figures
 */
public record StaffingPlan(List<Interval> intervals, @Nullable Figures day, int days) {

    public StaffingPlan {
        intervals = List.copyOf(intervals);
    }

    /**
     * @param agents who are there
     * @param rostered who have to be paid so that these are there
     * @param figures null if nobody came
     */
    public record Interval(double volume, int agents, int rostered, @Nullable Figures figures) {}
}
