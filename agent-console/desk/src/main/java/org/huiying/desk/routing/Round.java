package org.huiying.desk.routing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.huiying.rules.routing.Decision;
import org.huiying.rules.routing.Router;
import org.huiying.rules.routing.RoutingEvent;
import org.springframework.stereotype.Component;

/** One transaction of the router: takes events, decides, and stores what came of it, every table with one statement. */
@Component
class Round {

    /** A deadline missed by more was missed because nobody routed: what it brings about happens now. */
    private static final Duration LATE = Duration.ofSeconds(1);

    private final RoutingEvents events;
    private final RouterTables tables;
    private final Consequences consequences;
    private final DecisionLog log;
    private final AgentStates states;
    private final Clock clock;

    Round(RoutingEvents events, RouterTables tables, Consequences consequences, DecisionLog log, AgentStates states,
          Clock clock) {
        this.events = events;
        this.tables = tables;
        this.consequences = consequences;
        this.log = log;
        this.states = states;
        this.clock = clock;
    }

    /** What the round did: how many events, and whether settings were among them. */
    record Done(int events, boolean settingsChanged) {}

    /**
     * Plays the round in the running transaction, which must be rolled back, and the router thrown away, if it fails.
     *
     * @param first what this node adds itself, before the stored events
     */
    Done play(Router router, Lease lease, List<RoutingEvent> first, int limit) {
        Instant now = clock.instant();
        lease.fence(now);
        tables.goByKeys();
        Page page = new Page();
        first.forEach(event -> step(router, event, page));
        List<RoutingEvents.Taken> taken = events.take(limit);
        boolean settings = false;
        for (RoutingEvents.Taken next : taken) {
            if (next.event() instanceof RoutingEvent.AgentStateChanged changed && next.note() != null) {
                page.notes.put(changed.agent(), next.note());
            }
            settings |= next.event() instanceof RoutingEvent.QueueConfigured;
            step(router, next.event(), page);
        }
        if (!router.nextWake().isAfter(now)) {
            step(router, new RoutingEvent.Tick(now), page);
        }
        consequences.carryOut(page.decisions);
        tables.write(router, page, now);
        states.write(router, page);
        log.write(page.decisions, now, lease.epoch());
        return new Done(taken.size(), settings);
    }

    private static void step(Router router, RoutingEvent event, Page page) {
        if (router.nextWake().isBefore(event.at().minus(LATE))) {
            router.resumeAt(event.at());
        }
        List<Decision> decisions = router.handle(event);
        page.happened(event);
        page.decided(decisions, router.changed());
    }
}
