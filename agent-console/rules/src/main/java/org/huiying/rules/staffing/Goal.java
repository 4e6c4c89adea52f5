package org.huiying.rules.staffing;

import java.time.Duration;

/**
 * What a plan is to reach in every interval.
 *
 * @param level share of the contacts that are to be answered in time, of all that come
 * @param maxOccupancy share of their time that agents may be busy at most; 1 for no limit
 * @param shrinkage share of their paid time that agents are not there: breaks, training, illness
 */
public record Goal(double level, Duration within, double maxOccupancy, double shrinkage) {

    public Goal {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("level: " + level + " (expected: between 0 and 1)");
        }
        if (within.isNegative()) {
            throw new IllegalArgumentException("within: " + within + " (expected: 0 and up)");
        }
        if (!(maxOccupancy > 0.2 && maxOccupancy <= 1)) {
            throw new IllegalArgumentException("maxOccupancy: " + maxOccupancy + " (expected: more than 0.2, up to 1)");
        }
        if (!(shrinkage >= 0 && shrinkage < 0.9)) {
            throw new IllegalArgumentException("shrinkage: " + shrinkage + " (expected: 0 to under 0.9)");
        }
    }

    /** How many have to be on the roster so that so many are there. */
    int rostered(int agents) {
        return (int) Math.ceil(agents / (1 - shrinkage) - 1e-9);
    }
}
