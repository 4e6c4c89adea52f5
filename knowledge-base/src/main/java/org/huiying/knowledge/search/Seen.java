package org.huiying.knowledge.search;

import java.util.Arrays;

/** Which units and pairs of a question were seen in an article so far. */
final class Seen {

    final boolean[] units;
    final boolean[] pairs;

    Seen(AskedUnits asked) {
        units = new boolean[asked.count()];
        pairs = new boolean[asked.pairWeights.length];
    }

    void clear() {
        Arrays.fill(units, false);
        Arrays.fill(pairs, false);
    }

    void add(boolean[] moreUnits, boolean[] morePairs) {
        for (int i = 0; i < units.length; i++) {
            units[i] |= moreUnits[i];
        }
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] |= morePairs[i];
        }
    }
}
