package org.huiying.rules.outlet;

import java.util.List;
import java.util.Optional;

/** A service point (网点). */
public record Outlet(OutletId id, String name, List<Coverage> coverage) {

    public Outlet {
        coverage = List.copyOf(coverage);
    }

    /** The coverage that reaches a place, the closest first. */
    public Optional<Coverage> covering(Place place) {
        return coverage.stream().filter(one -> one.covers(place))
                .reduce((a, b) -> a.isExact() || !b.isExact() ? a : b);
    }
}
