package org.huiying.gateway.contact;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What became of an {@link Outbound}. */
public sealed interface Delivery {

    /** The provider has taken it, under its own id, and not yet passed it on. */
    record Queued(ExternalId provider) implements Delivery {}

    /** It has left the provider; whether it arrived is told later, if ever. */
    record Sent(ExternalId provider) implements Delivery {}

    /** It is on the customer's device. */
    record Delivered() implements Delivery {}

    /** The customer has seen it. */
    record Read() implements Delivery {}

    /**
     * It will not arrive, and trying again does not help by itself.
     *
     * @param limit what the provider holds against further messages to this customer; null: nothing that it told
     */
    record Failed(String code, String why, String whyEn, @Nullable Limit limit) implements Delivery {

        public Failed {
            Checks.line("code", code, 60);
        }

        public Failed(String code, String why, String whyEn) {
            this(code, why, whyEn, null);
        }
    }

    /** Until the customer writes again he takes nothing, because: */
    enum Limit {
        /** he wrote too long ago; */
        WINDOW_CLOSED,
        /** he has had as many messages as one of his allows; */
        NONE_LEFT,
        /** he has forbidden it. */
        OPTED_OUT
    }

    /**
     * It was not taken now; the same may be tried after this time.
     *
     * @param perhapsTaken whether the provider may have it all the same, as when its answer was lost
     */
    record Later(Duration retryAfter, String why, boolean perhapsTaken) implements Delivery {}
}
