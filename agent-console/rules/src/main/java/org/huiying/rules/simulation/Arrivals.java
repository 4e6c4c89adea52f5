package org.huiying.rules.simulation;

import java.util.List;

/** When customers come: independently of each other, at a rate that may change with the time of day. */
public sealed interface Arrivals {

    /** Nobody comes by himself. */
    Arrivals NONE = new Steady(0);

    /** The next arrival after this second; infinity for none any more. */
    double after(double second, Chance chance);

    /** @param rate customers a second */
    record Steady(double rate) implements Arrivals {

        public Steady {
            if (!(rate >= 0 && rate < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("rate: " + rate + " (expected: 0 and up)");
            }
        }

        @Override
        public double after(double second, Chance chance) {
            return rate == 0 ? Double.POSITIVE_INFINITY : second + chance.exponential() / rate;
        }
    }

    /**
     * So many are expected in each interval, beginning with second 0; afterwards nobody comes.
     *
     * @param seconds length of an interval
     */
    record ByInterval(List<Double> volumes, double seconds) implements Arrivals {

        public ByInterval {
            volumes = List.copyOf(volumes);
            for (double volume : volumes) {
                if (!(volume >= 0 && volume < Double.POSITIVE_INFINITY)) {
                    throw new IllegalArgumentException("volume: " + volume + " (expected: 0 and up)");
                }
            }
        }

        /** One exponential step through the expected volume, whatever its rate is where it goes. */
        @Override
        public double after(double second, Chance chance) {
            double left = chance.exponential();
            double at = second;
            for (int i = (int) (second / seconds); i < volumes.size(); i++) {
                double end = (i + 1) * seconds;
                double expected = volumes.get(i) * (end - at) / seconds;
                if (left < expected) {
                    return at + left / volumes.get(i) * seconds;
                }
                left -= expected;
                at = end;
            }
            return Double.POSITIVE_INFINITY;
        }
    }
}
