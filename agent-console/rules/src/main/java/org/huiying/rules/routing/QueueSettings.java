package org.huiying.rules.routing;

import java.time.Duration;

/**
 * Everything about a queue that routing has to know.
 *
 * @param wrapUp time that an agent keeps after a contact; zero for none
 */
public record QueueSettings(
        ServiceTarget target,
        Serving serving,
        OfferTerms offers,
        Duration wrapUp,
        QueueLimits limits,
        Announcing announcing) {

    public QueueSettings {
        if (wrapUp.isNegative()) {
            throw new IllegalArgumentException("wrapUp: " + wrapUp + " (expected: zero or more)");
        }
    }

    /** A queue without needs, limits or wrap-up. */
    public static QueueSettings plain(Duration answerWithin) {
        return new QueueSettings(
                new ServiceTarget(answerWithin, 0),
                Serving.EVERYONE,
                OfferTerms.DEFAULT,
                Duration.ZERO,
                QueueLimits.NONE,
                Announcing.DEFAULT);
    }
}
