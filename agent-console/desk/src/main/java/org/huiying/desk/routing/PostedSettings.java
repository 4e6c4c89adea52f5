package org.huiying.desk.routing;

import java.time.Clock;
import java.time.Instant;

import org.huiying.rules.agent.AgentId;
import org.huiying.rules.queue.QueueId;
import org.huiying.rules.routing.RoutingEvent;
import org.springframework.stereotype.Component;

/** Passes changed settings on to the router as events. */
@Component
class PostedSettings implements RoutingSettings {

    private final Settings settings;
    private final RoutingEvents events;
    private final Clock clock;

    PostedSettings(Settings settings, RoutingEvents events, Clock clock) {
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void queueChanged(QueueId queue) {
        Instant now = clock.instant();
        events.post(settings.queue(queue)
                .<RoutingEvent>map(found -> new RoutingEvent.QueueConfigured(now, queue, found))
                .orElseGet(() -> new RoutingEvent.QueueRemoved(now, queue)));
    }

    @Override
    public void agentChanged(AgentId agent) {
        Instant now = clock.instant();
        events.post(settings.agent(agent)
                .<RoutingEvent>map(found -> new RoutingEvent.AgentConfigured(now, agent, found))
                .orElseGet(() -> new RoutingEvent.AgentRemoved(now, agent)));
    }
}
