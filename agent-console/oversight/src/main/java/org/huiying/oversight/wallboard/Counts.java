package org.huiying.oversight.wallboard;

import org.huiying.rules.measure.Tally;

/**
 * What happened in a time.
 *
 * @param inTarget       of the answered, those within the queue's target
 * @param waitSeconds    sum over the answered
 * @param abandonedInTarget of the abandoned, those who did not wait longer than the target
 * @param longestSeconds the longest wait of one that was answered
 */
record Counts(int arrived, int answered, int inTarget, int abandoned, int abandonedInTarget, long waitSeconds, int longestSeconds) {

    static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0);

    Tally tally() {
        return new Tally(answered, inTarget, abandoned, abandonedInTarget);
    }

    Counts plus(Counts other) {
        return new Counts(arrived + other.arrived, answered + other.answered, inTarget + other.inTarget,
                abandoned + other.abandoned, abandonedInTarget + other.abandonedInTarget, waitSeconds + other.waitSeconds, Math.max(longestSeconds, other.longestSeconds));
    }
}
