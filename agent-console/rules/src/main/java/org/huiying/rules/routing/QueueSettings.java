package org.huiying.rules.routing;

import java.time.Duration;
import java.util.List;

/**
 * Everything about a queue that routing has to know.
 *
 * @param rings at least one; the first opens at once, the later ones in the order of their times
 * @param wrapUp time that an agent keeps after a contact; zero for none
 */
public record QueueSettings(
        ServiceTarget target,
        List<Ring> rings,
        OfferTerms offers,
        Duration wrapUp,
        QueueLimits limits,
        Announcing announcing) {

    public QueueSettings {
        rings = List.copyOf(rings);
        if (rings.isEmpty() || !rings.getFirst().after().isZero()) {
            throw new IllegalArgumentException("rings: " + rings + " (expected: a first one that opens at once)");
        }
        for (int i = 1; i < rings.size(); i++) {
            if (rings.get(i).after().compareTo(rings.get(i - 1).after()) <= 0) {
                throw new IllegalArgumentException("rings: " + rings + " (expected: each opens after the one before)");
            }
        }
        if (wrapUp.isNegative()) {
            throw new IllegalArgumentException("wrapUp: " + wrapUp + " (expected: zero or more)");
        }
    }

    /** A queue without needs, limits or wrap-up. */
    public static QueueSettings plain(Duration answerWithin) {
        return new QueueSettings(
                new ServiceTarget(answerWithin, 0),
                List.of(Ring.EVERYONE),
                OfferTerms.DEFAULT,
                Duration.ZERO,
                QueueLimits.NONE,
                Announcing.DEFAULT);
    }
}
