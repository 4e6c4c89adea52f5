package org.huiying.bench.routing;

/**
 * What was simulated of a metric.
 *
 * @param error standard error; 1.96 of them to either side are 95 % confidence
 * @param freedom degrees of freedom that the error stands on, as far as the length of the run goes
 */
record Estimate(double value, double error, double freedom) {

    private static final double Z = 1.959964;

    /** By how much an error that itself is estimated has to be wider, so that 1.96 of it hold 95 %. */
    static double widened(double freedom) {
        return quantile(freedom) / Z;
    }

    /** Student's t, 97.5 %, by the expansion of Cornish and Fisher (Abramowitz and Stegun 26.7.5). */
    static double quantile(double freedom) {
        if (freedom < 3) {
            return freedom < 2 ? 12.706 : 4.303;
        }
        double z2 = Z * Z;
        return Z * (1 + (z2 + 1) / (4 * freedom)
                + ((5 * z2 + 16) * z2 + 3) / (96 * freedom * freedom)
                + (((3 * z2 + 19) * z2 + 17) * z2 - 15) / (384 * freedom * freedom * freedom));
    }

    /** This with something that is independent of it and may be there too. */
    Estimate orElse(double further) {
        return new Estimate(value, Math.hypot(error, further / Z), freedom);
    }

    /** How many standard errors it is away; at most {@value #FAR}. */
    double away(double exact) {
        double difference = value - exact;
        if (Math.abs(difference) <= 1e-7 * Math.abs(exact)) {
            return 0;
        }
        return Math.clamp(difference / error, -FAR, FAR);
    }

    static final double FAR = 999;
}
