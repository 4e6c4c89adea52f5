package org.huiying.rules.callback;

import java.time.Duration;
import org.huiying.rules.calendar.CallingHours;

/**
 * The figures behind due times.
 *
 * @param hours    when customers may be called
 * @param grace    how long after falling due a callback is overdue, where no rule gives a limit of its own
 * @param attempts how often a customer is tried before a message is left
 * @param gap      the least time between two attempts
 * @param followUp the limits of follow-ups
 */
public record CallbackSettings(CallingHours hours, Duration grace, int attempts, Duration gap, FollowUpLimits followUp) {

    public CallbackSettings {
        if (attempts < 1) {
            throw new IllegalArgumentException("attempts: " + attempts + " (expected: 1 and up)");
        }
    }

    public static CallbackSettings standard() {
        return new CallbackSettings(CallingHours.standard(), Duration.ofMinutes(30), 3, Duration.ofHours(2),
                FollowUpLimits.standard());
    }

    /**
     * Follow-ups are asked some time after the repair, when the customer has used what was repaired, and before the
     * limit is over.
     */
    public record FollowUpLimits(Limit repair, Limit installation, Limit second) {

        public record Limit(Duration after, Duration within) {

            public Limit {
                if (after.compareTo(within) > 0) {
                    throw new IllegalArgumentException("after " + after + " (expected: at most " + within + ")");
                }
            }
        }

        public static FollowUpLimits standard() {
            return new FollowUpLimits(
                    new Limit(Duration.ofDays(1), Duration.ofDays(3)),
                    new Limit(Duration.ofHours(4), Duration.ofDays(1)),
                    new Limit(Duration.ofDays(3), Duration.ofDays(7)));
        }
    }
}
