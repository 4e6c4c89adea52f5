package org.huiying.bench.routing;

/** A metric as a ratio of sums of columns, times a factor. */
record Ratio(int[] over, int[] under, double factor) {

    Ratio times(double by) {
        return new Ratio(over, under, factor * by);
    }

    static double sum(double[] row, int[] columns) {
        double sum = 0;
        for (int column : columns) {
            sum += row[column];
        }
        return sum;
    }
}
