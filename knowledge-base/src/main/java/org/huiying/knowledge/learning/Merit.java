package org.huiying.knowledge.learning;

import org.jspecify.annotations.Nullable;

/** Adds up the uses of one article for words that are like a question. */
final class Merit {

    /** As if an article had been used so often, worth nothing: one mark alone moves little. */
    private static final double DOUBT = 4;
    /** How much it speaks against an article that it was shown and not opened. */
    private static final double PASSED_OVER = 0.05;

    private double worth;
    private double passedOver;
    private int solved;
    private int sent;
    private int opened;
    private double closest;
    private @Nullable Wording best;
    private @Nullable Wording latest;

    /** @param alike how alike the words are, 0-1 */
    void add(Wording wording, double alike) {
        double share = alike * alike;
        for (UseKind kind : UseKind.values()) {
            worth += share * kind.worth() * wording.weight(kind);
        }
        passedOver += share * Math.max(0, wording.weight(UseKind.SHOWN) - wording.weight(UseKind.OPENED));
        solved += wording.count(UseKind.SOLVED);
        sent += wording.count(UseKind.SENT);
        opened += wording.count(UseKind.OPENED);
        if (best == null || alike > closest) {
            closest = alike;
            best = wording;
        }
        if (latest == null || wording.lastAt().isAfter(latest.lastAt())) {
            latest = wording;
        }
    }

    /** What is learnt, never more than the given most; nothing when use does not speak for the article. */
    @Nullable Learnt learnt(double most) {
        if (worth <= 0 || best == null || latest == null) {
            return null;
        }
        double boost = most * worth / (worth + DOUBT + PASSED_OVER * passedOver);
        return new Learnt(boost, best.words(), solved, sent, opened, latest.lastAt());
    }
}
