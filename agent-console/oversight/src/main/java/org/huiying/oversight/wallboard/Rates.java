package org.huiying.oversight.wallboard;

import org.jspecify.annotations.Nullable;

/**
 * Counts as people read them; null where there is nothing to divide by.
 *
 * @param serviceLevel       per cent with one decimal: answered within target ÷ (answered + abandoned)
 * @param abandonRate        per cent with one decimal: abandoned ÷ (answered + abandoned)
 * @param averageWaitSeconds of the answered
 */
record Rates(int arrived, int answered, int inTarget, int abandoned, @Nullable Double serviceLevel,
             @Nullable Double abandonRate, @Nullable Long averageWaitSeconds) {

    static Rates of(Counts counts) {
        int ended = counts.answered() + counts.abandoned();
        return new Rates(counts.arrived(), counts.answered(), counts.inTarget(), counts.abandoned(),
                perCent(counts.inTarget(), ended), perCent(counts.abandoned(), ended),
                counts.answered() == 0 ? null : Math.round((double) counts.waitSeconds() / counts.answered()));
    }

    private static @Nullable Double perCent(int part, int whole) {
        return whole == 0 ? null : Math.round(part * 1000.0 / whole) / 10.0;
    }
}
