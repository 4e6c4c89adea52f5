package org.huiying.rules.ticket;

import java.time.Duration;
import java.time.Instant;

/** How a promise stands at some moment. */
public sealed interface PromiseStanding {

    record OnTime(Instant due) implements PromiseStanding {}

    /** Not broken yet: call the customer before he calls us. */
    record AtRisk(Instant due, Duration left) implements PromiseStanding {}

    /** @param urge who is urged now (催办) */
    record Broken(Instant due, Duration late, UrgeLevel urge) implements PromiseStanding {}
}
