package org.huiying.rules.callback;

import java.time.Instant;
import org.huiying.rules.ticket.FollowUpResult;
import org.jspecify.annotations.Nullable;

/**
 * What an agent reports after an attempt.
 *
 * @param said what the customer said of a repair; only with {@link Reach#REACHED}
 */
public record CallbackResult(Instant at, Reach reach, @Nullable FollowUpResult said) {

    public CallbackResult {
        if (said != null && reach != Reach.REACHED) {
            throw new IllegalArgumentException("said: " + said + " (expected: nothing, as the attempt ended " + reach + ")");
        }
    }
}
