package org.huiying.bench.routing;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/** The sums of a run, cut into many batches. When there are too many, two and two become one. */
final class Batches {

    static final int MOST = 1024;
    /** A window of so many correlation times has nearly all of the correlation in it (Sokal 1989). */
    private static final double WINDOW = 5;
    private static final int PARTS = 32;
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
        IntToDoubleFunction overs = i -> Ratio.sum(rows[i], ratio.over());
        IntToDoubleFunction unders = i -> Ratio.sum(rows[i], ratio.under());
        IntToDoubleFunction others = i -> unders.applyAsDouble(i) - overs.applyAsDouble(i);
        Spread spread = spread(i -> overs.applyAsDouble(i) - share * unders.applyAsDouble(i));
        int clumps = Math.min(clumps(overs), Math.min(clumps(unders), clumps(others)));
        Estimate estimate = spread.estimate(share, 1 / under, clumps);
        double seldom = Math.max(seldom(overs), seldom(others));
        Estimate whole = seldom == 0 ? estimate : estimate.orElse(RULE_OF_THREE * seldom / under);
        return new Estimate(whole.value() * ratio.factor(), whole.error() * ratio.factor(), whole.freedom());
    }

    /**
     * How often something came up that is not there most of the time: what is in neighbouring batches counts once. As many
     * as there are batches, where it never came up or is nearly always there.
     */
    private int clumps(IntToDoubleFunction count) {
        int seen = seen(count);
        if (seen == 0 || seen > size / 2) {
            return size;
        }
        int clumps = 0;
        boolean before = false;
        for (int i = 0; i < size; i++) {
            boolean now = isThere(count.applyAsDouble(i));
            clumps += now && !before ? 1 : 0;
            before = now;
        }
        return clumps;
    }

    private static boolean isThere(double value) {
        return Math.abs(value) > 1e-12;
    }

    private int seen(IntToDoubleFunction count) {
        int seen = 0;
        for (int i = 0; i < size; i++) {
            if (isThere(count.applyAsDouble(i))) {
                seen++;
            }
        }
        return seen;
    }

    /** How much one more of what is seldom seen would count; 1 of what is never seen, 0 of what is seen often. */
    private double seldom(IntToDoubleFunction count) {
        if (seen(count) >= SELDOM) {
            return 0;
        }
        double most = 0;
        for (int i = 0; i < size; i++) {
            most = Math.max(most, Math.abs(count.applyAsDouble(i)));
        }
        return most == 0 ? 1 : most;
    }

    /** The wait that this share does not exceed. */
    Estimate quantile(double share, Floats waits) {
        float[] sorted = waits.sorted();
        float value = sorted[rank(share, sorted)];
        double[] below = new double[size];
        double[] above = new double[size];
        int from = 0;
        for (int i = 0; i < size; i++) {
            int all = waitsUntil[i] - from;
            int notMore = waits.notMore(from, waitsUntil[i], value);
            below[i] = notMore - share * all;
            above[i] = all - notMore;
            from = waitsUntil[i];
        }
        int clumps = clumps(i -> above[i]);
        Estimate shareBelow = spread(below).estimate(share, 1.0 / sorted.length, clumps);
        float lower = sorted[rank(share - shareBelow.error(), sorted)];
        float upper = sorted[rank(share + shareBelow.error(), sorted)];
        return new Estimate(value, (upper - lower) / 2.0, Math.min(shareBelow.freedom(), clumps));
    }

    private static int rank(double share, float[] sorted) {
        return Math.clamp((long) (share * sorted.length), 0, sorted.length - 1);
    }

    /**
     * The standard error of a sum, found in two ways.
     *
     * @param byWindow from the autocorrelation, on so many degrees of freedom
     * @param byParts from the sums of a few long parts
     */
    private record Spread(double byWindow, double freedom, double byParts) {

        /** The larger one, because each of them may be too small by chance. */
        Estimate estimate(double value, double factor, int clumps) {
            double few = Math.max(1, clumps - 1);
            double error = Math.max(
                    byWindow * Estimate.widened(Math.min(freedom, few)), byParts * Estimate.widened(Math.min(PARTS - 1, few)));
            return new Estimate(value, error * factor, freedom);
        }
    }

    private Spread spread(IntToDoubleFunction residual) {
        double[] residuals = new double[size];
        Arrays.setAll(residuals, residual);
        return spread(residuals);
    }

    /** The standard error of the sum of these residuals, whose own sum is zero. */
    private static Spread spread(double[] residuals) {
        int size = residuals.length;
        double variance = covariance(residuals, 0);
        if (variance == 0) {
            return new Spread(0, size, 0);
        }
        double time = 0.5;
        int window = 0;
        while (window < size / 2 && window < WINDOW * time) {
            window++;
            time += covariance(residuals, window) / variance;
        }
        double freedom = size / (2.0 * window + 1);
        double byWindow = Math.sqrt(Math.max(time, 0.25) * 2 * variance * (1 + 1 / freedom));
        return new Spread(byWindow, freedom, byParts(residuals));
    }

    private static double byParts(double[] residuals) {
        double squares = 0;
        for (int part = 0; part < PARTS; part++) {
            double sum = 0;
            for (int i = part * residuals.length / PARTS; i < (part + 1) * residuals.length / PARTS; i++) {
                sum += residuals[i];
            }
            squares += sum * sum;
        }
        return Math.sqrt(squares * PARTS / (PARTS - 1));
    }

    private static double covariance(double[] residuals, int lag) {
        double sum = 0;
        for (int i = lag; i < residuals.length; i++) {
            sum += residuals[i] * residuals[i - lag];
        }
        return sum;
    }
}
