package org.huiying.bench.routing;

import org.huiying.rules.simulation.Distribution;
import org.jspecify.annotations.Nullable;

/** How long customers wait: exponential, or for ever. */
final class Patience {

    private Patience() {}

    static @Nullable Distribution ofRate(double rate) {
        return rate > 0 ? new Distribution.Exponential(1 / rate) : null;
    }

    static @Nullable Distribution times(@Nullable Distribution patience, double factor) {
        return patience == null ? null : patience.times(factor);
    }
}
