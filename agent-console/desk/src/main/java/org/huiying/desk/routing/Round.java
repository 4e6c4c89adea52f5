package org.huiying.desk.routing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.huiying.desk.lease.Lease;
import org.huiying.desk.rows.Statements;
import org.huiying.rules.queue.QueueId;
import org.huiying.rules.routing.Decision;
import org.huiying.rules.routing.QueueSettings;
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

    /**
     * What the round did: how many events, and whether settings were among them.
     *
     * @param ahead by how much this node's clock was ahead of what the router went by
     */
    record Done(int events, boolean settingsChanged, Duration ahead) {}

    /**
     * Plays the round in the running transaction, which must be rolled back, and the router thrown away, if it fails.
     *
     * @param first what this node adds itself, before the stored events
     */
    Done play(Router router, Lease lease, List<RoutingEvent> first, int limit) {
        Instant here = clock.instant();
        Instant latest = lease.fence(here);
        Instant now = here.isAfter(latest) ? latest : here;
        Page page = new Page();
        first.forEach(event -> step(router, event, latest, page));
        List<RoutingEvents.Taken> taken = events.take(limit);
        boolean settings = false;
        for (RoutingEvents.Taken next : taken) {
            if (next.event() instanceof RoutingEvent.AgentStateChanged changed && next.note() != null) {
                page.notes.put(changed.agent(), next.note());
            }
            settings |= next.event() instanceof RoutingEvent.QueueConfigured || introduce(router, next.event(), latest, page);
            step(router, next.event(), latest, page);
        }
        if (!router.nextWake().isAfter(now)) {
            step(router, new RoutingEvent.Tick(now), latest, page);
        }
        consequences.carryOut(page.decisions);
        Statements changes = new Statements();
        tables.write(router, page, now, changes);
        states.write(router, page, now, changes);
        log.write(page.decisions, now, lease.epoch(), changes);
        tables.send(changes);
        return new Done(taken.size(), settings, Duration.between(now, here));
    }

    /**
     * Makes a queue known that the event names and the router has not heard of: it was made without an event, by an import for
     * example. Whoever comes to it must not be turned away as if it were not there.
     */
    private boolean introduce(Router router, RoutingEvent event, Instant latest, Page page) {
        QueueId queue = event instanceof RoutingEvent.ContactEnqueued e ? e.queue()
                : event instanceof RoutingEvent.TransferredToQueue e ? e.queue() : null;
        if (queue == null || router.knows(queue)) {
            return false;
        }
        Optional<QueueSettings> found = tables.settings(queue);
        found.ifPresent(settings ->
                step(router, new RoutingEvent.QueueConfigured(event.at(), queue, settings), latest, page));
        return found.isPresent();
    }

    /** @param latest beyond which no node's clock is believed */
    private static void step(Router router, RoutingEvent given, Instant latest, Page page) {
        Instant at = InTime.of(given, latest);
        RoutingEvent event = InTime.put(given, latest);
        if (router.nextWake().isBefore(at.minus(LATE))) {
            router.resumeAt(at);
        }
        List<Decision> decisions = router.handle(event, at);
        page.happened(event);
        page.decided(decisions, router.changed());
    }
}
