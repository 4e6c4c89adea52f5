package org.huiying.rules.measure;

/**
 * Contacts whose wait is over, within a time and with a target T.
 *
 * @param answeredWithin  of the answered, those who waited no longer than T
 * @param abandonedWithin of the abandoned, those who waited no longer than T
 */
public record Tally(int answered, int answeredWithin, int abandoned, int abandonedWithin) {

    public static final Tally NONE = new Tally(0, 0, 0, 0);

    public Tally {
        if (answeredWithin < 0 || answeredWithin > answered || abandonedWithin < 0 || abandonedWithin > abandoned) {
            throw new IllegalArgumentException("tally: " + answeredWithin + " of " + answered + " answered, " + abandonedWithin
                    + " of " + abandoned + " abandoned within the target (expected: no more than all)");
        }
    }

    public Tally plus(Tally other) {
        return new Tally(answered + other.answered, answeredWithin + other.answeredWithin, abandoned + other.abandoned,
                abandonedWithin + other.abandonedWithin);
    }

    /** Those who have had an answer or have given up: whoever still waits does not count yet. */
    public int offered() {
        return answered + abandoned;
    }
}
