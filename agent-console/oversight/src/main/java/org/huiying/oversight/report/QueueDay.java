package org.huiying.oversight.report;

import org.huiying.rules.measure.ServiceLevel;
import org.huiying.rules.measure.Tally;
import org.jspecify.annotations.Nullable;

/**
 * One queue's day by all three definitions of the service level; shares in per cent, null where there is nothing to divide
 * by. Due callbacks are no arrivals.
 *
 * @param arrived              that came on that day
 * @param turnedAway           because the queue was full, closed, or had waited too long
 * @param ofOffered            by {@link ServiceLevel#OF_OFFERED}
 * @param withoutShortAbandons by {@link ServiceLevel#WITHOUT_SHORT_ABANDONS}
 * @param shortAbandonsMet     by {@link ServiceLevel#SHORT_ABANDONS_MET}
 * @param averageWaitSeconds   of the answered
 */
record QueueDay(long id, String name, String nameEn, int targetSeconds, int arrived, int answered, int answeredWithin, int abandoned,
                int abandonedWithin, int turnedAway, @Nullable Double ofOffered, @Nullable Double withoutShortAbandons,
                @Nullable Double shortAbandonsMet, @Nullable Double abandonRate, @Nullable Double averageWaitSeconds,
                @Nullable Integer longestWaitSeconds) {

    static @Nullable Double perCent(ServiceLevel by, Tally tally) {
        var share = by.share(tally);
        return share.isEmpty() ? null : Math.round(share.getAsDouble() * 1000) / 10.0;
    }
}
