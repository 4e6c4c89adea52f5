package org.huiying.rules.simulation;

import org.jspecify.annotations.Nullable;

/**
 * Customers of one kind.
 *
 * @param patience how long one of them waits before he gives up; null for as long as it takes
 * @param callback what those do who would have to wait; null if they wait
 */
public record Demand(
        Arrivals arrivals,
        Place place,
        Handling handling,
        @Nullable Distribution patience,
        @Nullable CallbackChoice callback) {

    /**
     * Of those who would have to wait some hang up and are called back.
     *
     * @param probability that one of them does
     * @param as the number of the demand that says where the callback waits
     */
    public record CallbackChoice(double probability, int as) {

        public CallbackChoice {
            if (!(probability >= 0 && probability <= 1)) {
                throw new IllegalArgumentException("probability of a callback: " + probability + " (expected: 0 to 1)");
            }
        }
    }
}
