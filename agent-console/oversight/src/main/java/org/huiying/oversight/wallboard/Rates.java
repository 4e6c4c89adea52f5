package org.huiying.oversight.wallboard;

import java.util.OptionalDouble;

import org.huiying.rules.measure.ServiceLevel;
import org.jspecify.annotations.Nullable;

/**
 * Counts as people read them; null where there is nothing to divide by.
 *
 * @param serviceLevel       per cent with one decimal, by the definition {@code by}
 * @param abandonRate        per cent with one decimal: abandoned ÷ (answered + abandoned)
 * @param averageWaitSeconds of the answered
 */
record Rates(int arrived, int answered, int inTarget, int abandoned, ServiceLevel by,
             @Nullable Double serviceLevel, @Nullable Double abandonRate, @Nullable Long averageWaitSeconds) {

    static Rates of(Counts counts, ServiceLevel by) {
        int ended = counts.answered() + counts.abandoned();
        return new Rates(counts.arrived(), counts.answered(), counts.inTarget(), counts.abandoned(), by,
                tenths(by.share(counts.tally())), perCent(counts.abandoned(), ended),
                counts.answered() == 0 ? null : Math.round((double) counts.waitSeconds() / counts.answered()));
    }

    private static @Nullable Double perCent(int part, int whole) {
        return whole == 0 ? null : tenths(OptionalDouble.of((double) part / whole));
    }

    private static @Nullable Double tenths(OptionalDouble share) {
        return share.isEmpty() ? null : Math.round(share.getAsDouble() * 1000) / 10.0;
    }
}
