package org.huiying.oversight.wallboard;

/**
 * What happened in a time.
 *
 * @param inTarget       of the answered, those within the queue's target
 * @param waitSeconds    sum over the answered
 * @param longestSeconds the longest wait of one that was answered
 */
record Counts(int arrived, int answered, int inTarget, int abandoned, long waitSeconds, int longestSeconds) {

    static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

    Counts plus(Counts other) {
        return new Counts(arrived + other.arrived, answered + other.answered, inTarget + other.inTarget,
                abandoned + other.abandoned, waitSeconds + other.waitSeconds, Math.max(longestSeconds, other.longestSeconds));
    }
}
