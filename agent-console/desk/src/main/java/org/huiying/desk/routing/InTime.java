package org.huiying.desk.routing;

import java.time.Duration;
import java.time.Instant;

import org.huiying.rules.routing.Hold;
import org.huiying.rules.routing.RoutingEvent;
import org.huiying.rules.routing.Wants;

/**
 * Events of a node whose clock is ahead. What such a node says happens later than now happened now, and the times that it
 * gave with it are ahead by as much.
 */
final class InTime {

    private InTime() {}

    static Instant of(RoutingEvent event, Instant latest) {
        return event.at().isAfter(latest) ? latest : event.at();
    }

    static RoutingEvent put(RoutingEvent event, Instant latest) {
        if (!event.at().isAfter(latest)) {
            return event;
        }
        Duration ahead = Duration.between(latest, event.at());
        if (event instanceof RoutingEvent.ContactEnqueued e) {
            return new RoutingEvent.ContactEnqueued(latest, e.queue(), e.arrival(), put(e.wants(), ahead));
        }
        if (event instanceof RoutingEvent.TransferredToAgent e) {
            return new RoutingEvent.TransferredToAgent(latest, e.contact(), e.from(), e.to(), e.until().minus(ahead));
        }
        if (event instanceof RoutingEvent.WrapUpExtended e) {
            return new RoutingEvent.WrapUpExtended(latest, e.contact(), e.agent(), e.until().minus(ahead));
        }
        return event;
    }

    private static Wants put(Wants wants, Duration ahead) {
        return wants.held(wants.holds().stream()
                .map(hold -> new Hold(hold.agent(), hold.until().minus(ahead), hold.kind())).toList());
    }
}
