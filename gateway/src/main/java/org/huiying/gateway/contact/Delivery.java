package org.huiying.gateway.contact;

import java.time.Duration;

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

    /** It will not arrive, and trying again does not help by itself. */
    record Failed(String code, String why, String whyEn) implements Delivery {

        public Failed {
            Checks.line("code", code, 60);
        }
    }

    /**
     * It was not taken now; the same may be tried after this time.
     *
     * @param perhapsTaken whether the provider may have it all the same, as when its answer was lost
     */
    record Later(Duration retryAfter, String why, boolean perhapsTaken) implements Delivery {}
}
