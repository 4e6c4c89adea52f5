package org.huiying.rules.simulation;

/** Where everything that is drawn comes from. The same seed gives the same draws for ever, on every machine. */
public interface Chance {

    /** At least 0 and less than 1. */
    double uniform();

    /** Of mean 1. */
    default double exponential() {
        return -Math.log1p(-uniform());
    }

    /** Of mean 0 and standard deviation 1 (Box and Muller 1958). */
    default double gaussian() {
        return Math.sqrt(2 * exponential()) * Math.cos(2 * Math.PI * uniform());
    }

    /** SplitMix64 (Steele, Lea and Flood 2014); seeds that are neighbours are far apart on its track. */
    static Chance seeded(long seed) {
        return new Chance() {
            private long state = mixed(seed);

            @Override
            public double uniform() {
                state += 0x9E3779B97F4A7C15L;
                return (mixed(state) >>> 11) * 0x1.0p-53;
            }
        };
    }

    private static long mixed(long value) {
        long mixed = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }
}
