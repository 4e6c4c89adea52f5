package org.huiying.bench.router;

import java.util.Arrays;
import org.huiying.bench.Latencies;

/** How long it took, each time. */
final class Waits {

    private long[] nanos = new long[1024];
    private int count;

    void add(long took) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = took;
    }

    Latencies latencies() {
        return Latencies.of(nanos, count);
    }
}
