package org.huiying.standin.webhook;

import java.time.Duration;
import java.util.List;

/** How a webhook is delivered: after which delays, each a delivery of its own; none: it is lost. */
public record Treatment(List<Duration> deliveries) {

    public static final Treatment AT_ONCE = new Treatment(List.of(Duration.ZERO));
    public static final Treatment LOST = new Treatment(List.of());

    public Treatment {
        deliveries = List.copyOf(deliveries);
    }

    public static Treatment late(Duration delay) {
        return new Treatment(List.of(delay));
    }

    public static Treatment doubled(Duration between) {
        return new Treatment(List.of(Duration.ZERO, between));
    }
}
