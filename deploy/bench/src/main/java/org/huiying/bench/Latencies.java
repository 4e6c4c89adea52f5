package org.huiying.bench;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** The middle, the slow and the slowest, in milliseconds or microseconds. */
public record Latencies(double p50, double p95, double p99, double max) {

    private static final double MILLI = 1_000_000;
    private static final double MICRO = 1_000;

    /** In milliseconds. */
    public static Latencies of(long[] nanos, int count) {
        return in(MILLI, nanos, count);
    }

    /** In microseconds. */
    public static Latencies micros(long[] nanos, int count) {
        return in(MICRO, nanos, count);
    }

    private static Latencies in(double unit, long[] nanos, int count) {
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return new Latencies(at(sorted, 0.50, unit), at(sorted, 0.95, unit), at(sorted, 0.99, unit), at(sorted, 1, unit));
    }

    private static double at(long[] sorted, double share, double unit) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        long nanos = sorted[Math.min(sorted.length - 1, (int) Math.ceil(share * sorted.length) - 1)];
        return Math.round(nanos / unit * 100) / 100.0;
    }

    public Map<String, Double> asMap() {
        return new TreeMap<>(Map.of("p50", p50, "p95", p95, "p99", p99, "max", max));
    }

    public String row(String name) {
        return "%-32s %9.2f %9.2f %9.2f %9.2f".formatted(name, p50, p95, p99, max);
    }
}
