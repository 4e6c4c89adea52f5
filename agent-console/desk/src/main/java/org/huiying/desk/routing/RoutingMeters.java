package org.huiying.desk.routing;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.huiying.desk.lease.Lease;
import org.springframework.stereotype.Component;

/** Who routes, for Prometheus: over all nodes {@code huiying_routing_here} adds up to one. */
@Component
class RoutingMeters implements MeterBinder {

    private final RouterHost host;
    private final Lease lease;

    RoutingMeters(RouterHost host, Lease lease) {
        this.host = host;
        this.lease = lease;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("huiying.routing.here", host, router -> router.routesHere() ? 1 : 0)
                .description("1 on the node that routes, 0 on the others").register(registry);
        Gauge.builder("huiying.routing.epoch", lease, Lease::epoch)
                .description("The newest epoch in which this node has routed").register(registry);
    }
}
