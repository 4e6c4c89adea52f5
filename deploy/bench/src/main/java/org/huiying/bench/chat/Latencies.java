package org.huiying.bench.chat;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Milliseconds of the middle, the slow and the slowest. */
record Latencies(double p50, double p95, double p99, double max) {

    static Latencies of(long[] nanos, int count) {
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return new Latencies(at(sorted, 0.50), at(sorted, 0.95), at(sorted, 0.99), at(sorted, 1));
    }

    private static double at(long[] sorted, double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        long nanos = sorted[Math.min(sorted.length - 1, (int) Math.ceil(share * sorted.length) - 1)];
        return Math.round(nanos / 10_000.0) / 100.0;
    }

    Map<String, Double> asMap() {
        return new TreeMap<>(Map.of("p50", p50, "p95", p95, "p99", p99, "max", max));
    }

    String row(String name) {
        return "%-32s %9.2f %9.2f %9.2f %9.2f".formatted(name, p50, p95, p99, max);
    }
}
