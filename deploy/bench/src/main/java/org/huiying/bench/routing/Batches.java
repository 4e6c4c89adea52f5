package org.huiying.bench.routing;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;

/** The sums of a run, cut into many batches. When there are too many, two and two become one. */
final class Batches {

    static final int MOST = 1024;
    /** A window of so many correlation times has nearly all of the correlation in it (Sokal 1989). */
    private static final double WINDOW = 5;
    /** Where the counted thing is in fewer batches than this, more of it may have been missed. */
    private static final int SELDOM = 50;
    /** 95 % sure that no more than so many are expected of what was not seen once. */
    private static final double RULE_OF_THREE = 3;

    private final double[][] rows = new double[MOST][];
    private final int[] waitsUntil = new int[MOST];
    private int size;

    void add(double[] row, int waits) {
        rows[size] = row;
        waitsUntil[size] = waits;
        size++;
    }

    boolean isFull() {
        return size == MOST;
    }

    void merge() {
        for (int i = 0; i < size / 2; i++) {
            double[] first = rows[2 * i];
            double[] second = rows[2 * i + 1];
            Arrays.setAll(first, column -> first[column] + second[column]);
            rows[i] = first;
            waitsUntil[i] = waitsUntil[2 * i + 1];
        }
        size /= 2;
    }

    Estimate of(Ratio ratio) {
        double over = 0;
        double under = 0;
        for (int i = 0; i < size; i++) {
            over += Ratio.sum(rows[i], ratio.over());
            under += Ratio.sum(rows[i], ratio.under());
        }
        if (under == 0) {
            throw new Unsimulable("never happened");
        }
        double share = over / under;
        Spread spread = spread(row -> Ratio.sum(row, ratio.over()) - share * Ratio.sum(row, ratio.under()));
        int seen = seen(row -> Ratio.sum(row, ratio.under()));
        Estimate estimate = Estimate.of(share, spread.error / under, spread.freedom, seen);
        double seldom = Math.max(
                seldom(row -> Ratio.sum(row, ratio.over())),
                seldom(row -> Ratio.sum(row, ratio.under()) - Ratio.sum(row, ratio.over())));
        Estimate whole = seldom == 0 ? estimate : estimate.orElse(RULE_OF_THREE * seldom / under);
        return new Estimate(whole.value() * ratio.factor(), whole.error() * ratio.factor(), whole.freedom());
    }

    private int seen(ToDoubleFunction<double[]> count) {
        int seen = 0;
        for (int i = 0; i < size; i++) {
            if (Math.abs(count.applyAsDouble(rows[i])) > 1e-12) {
                seen++;
            }
        }
        return seen;
    }

    /** How much one more of what is seldom seen would count; 1 of what is never seen, 0 of what is seen often. */
    private double seldom(ToDoubleFunction<double[]> count) {
        if (seen(count) >= SELDOM) {
            return 0;
        }
        double most = 0;
        for (int i = 0; i < size; i++) {
            most = Math.max(most, Math.abs(count.applyAsDouble(rows[i])));
        }
        return most == 0 ? 1 : most;
    }

    /** The wait that this share does not exceed. */
    Estimate quantile(double share, Floats waits) {
        float[] sorted = waits.sorted();
        float value = sorted[rank(share, sorted)];
        double[] below = new double[size];
        int from = 0;
        for (int i = 0; i < size; i++) {
            below[i] = waits.notMore(from, waitsUntil[i], value) - share * (waitsUntil[i] - from);
            from = waitsUntil[i];
        }
        Spread spread = spread(below);
        double error = spread.error / sorted.length;
        float lower = sorted[rank(share - error, sorted)];
        float upper = sorted[rank(share + error, sorted)];
        return Estimate.of(value, (upper - lower) / 2.0, spread.freedom, size);
    }

    private static int rank(double share, float[] sorted) {
        return Math.clamp((long) (share * sorted.length), 0, sorted.length - 1);
    }

    private record Spread(double error, double freedom) {}

    private Spread spread(ToDoubleFunction<double[]> residual) {
        double[] residuals = new double[size];
        for (int i = 0; i < size; i++) {
            residuals[i] = residual.applyAsDouble(rows[i]);
        }
        return spread(residuals);
    }

    /** The standard error of the sum of these residuals, whose own sum is zero. */
    private static Spread spread(double[] residuals) {
        int size = residuals.length;
        double variance = covariance(residuals, 0);
        if (variance == 0) {
            return new Spread(0, size);
        }
        double time = 0.5;
        int window = 0;
        while (window < size / 2 && window < WINDOW * time) {
            window++;
            time += covariance(residuals, window) / variance;
        }
        double freedom = size / (2.0 * window + 1);
        return new Spread(Math.sqrt(Math.max(time, 0.25) * 2 * variance * (1 + 1 / freedom)), freedom);
    }

    private static double covariance(double[] residuals, int lag) {
        double sum = 0;
        for (int i = lag; i < residuals.length; i++) {
            sum += residuals[i] * residuals[i - lag];
        }
        return sum;
    }
}
