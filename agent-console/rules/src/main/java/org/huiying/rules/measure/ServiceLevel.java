package org.huiying.rules.measure;

import java.util.OptionalDouble;

/**
 * The share of customers who are answered in time, in the three ways in which centres count it. They differ in what
 * becomes of those who give up, and for the same day they can differ by many points: a figure says by which it is.
 *
 * <p>With T the target: A all answered, a those within T; B all abandoned, b those within T; offered = A + B. All three
 * are in use: the first is what our handbooks write (domain: answered within target ÷ answered plus abandoned), the second
 * is what reports with "short abandons excluded" show (an option of Genesys Cloud's service level), the third is the second
 * service level of Asterisk's app_queue.
 */
public enum ServiceLevel {

    /**
     * a ÷ (A + B). Whoever gives up counts as not answered, however soon: the strictest, and the default.
     */
    OF_OFFERED {
        @Override
        int met(Tally tally) {
            return tally.answeredWithin();
        }

        @Override
        int of(Tally tally) {
            return tally.offered();
        }
    },

    /** a ÷ (A + B − b). Who gives up before the target is over is left out, as if he had not come. */
    WITHOUT_SHORT_ABANDONS {
        @Override
        int met(Tally tally) {
            return tally.answeredWithin();
        }

        @Override
        int of(Tally tally) {
            return tally.offered() - tally.abandonedWithin();
        }
    },

    /** (a + b) ÷ (A + B). Who gives up before the target is over could still have been answered in time: met. */
    SHORT_ABANDONS_MET {
        @Override
        int met(Tally tally) {
            return tally.answeredWithin() + tally.abandonedWithin();
        }

        @Override
        int of(Tally tally) {
            return tally.offered();
        }
    };

    public static final ServiceLevel DEFAULT = OF_OFFERED;

    abstract int met(Tally tally);

    abstract int of(Tally tally);

    /** From 0 to 1; empty when there is nobody to count. */
    public OptionalDouble share(Tally tally) {
        return of(tally) == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) met(tally) / of(tally));
    }
}
