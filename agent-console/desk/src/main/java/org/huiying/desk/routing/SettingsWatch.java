package org.huiying.desk.routing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.huiying.desk.queue.Queue;
import org.huiying.desk.queue.Queues;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.calendar.OpeningHours;
import org.huiying.rules.queue.QueueId;
import org.huiying.rules.routing.AgentProfile;
import org.huiying.rules.routing.QueueSettings;
import org.huiying.rules.routing.Router;
import org.huiying.rules.routing.RoutingEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Compares what the router goes by with the settings, the hours and the date, every few seconds: opens and closes queues,
 * begins the day, and brings in what was changed without an event, by an import for example.
 */
@Component
class SettingsWatch {

    private static final Duration EVERY = Duration.ofSeconds(5);

    private final Settings settings;
    private final Queues queues;
    private final JdbcClient jdbc;

    SettingsWatch(Settings settings, Queues queues, JdbcClient jdbc) {
        this.settings = settings;
        this.queues = queues;
        this.jdbc = jdbc;
    }

    /** When to look next after having looked now. */
    static Instant nextLook(Instant now) {
        return now.plus(EVERY);
    }

    /** In the transaction that carries the changes out. */
    List<RoutingEvent> changes(Router router, Instant now) {
        List<RoutingEvent> changes = new ArrayList<>();
        if (isNewDay(now)) {
            changes.add(new RoutingEvent.DayBegan(now));
        }
        Map<QueueId, QueueSettings> wanted = settings.queues();
        wanted.forEach((id, found) -> {
            if (!router.queue(id).map(row -> row.settings().equals(found)).orElse(false)) {
                changes.add(new RoutingEvent.QueueConfigured(now, id, found));
            }
        });
        router.queues().stream().filter(id -> !wanted.containsKey(id))
                .forEach(id -> changes.add(new RoutingEvent.QueueRemoved(now, id)));
        Map<AgentId, AgentProfile> agents = settings.agents();
        agents.forEach((id, profile) -> {
            if (!router.agent(id).map(row -> row.profile().equals(profile)).orElse(false)) {
                changes.add(new RoutingEvent.AgentConfigured(now, id, profile));
            }
        });
        router.agents().stream().filter(id -> !agents.containsKey(id))
                .forEach(id -> changes.add(new RoutingEvent.AgentRemoved(now, id)));
        openAndClose(router, wanted, now, changes);
        return changes;
    }

    /** True once for each day of the centre, whichever node routes. */
    private boolean isNewDay(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, OpeningHours.CHINA);
        return jdbc.sql("update routing_day set day = :today where day < :today").param("today", today).update() > 0;
    }

    private void openAndClose(Router router, Map<QueueId, QueueSettings> wanted, Instant now,
                              List<RoutingEvent> changes) {
        for (Queue queue : queues.all()) {
            if (wanted.containsKey(queue.id())) {
                boolean isOpen = router.queue(queue.id()).map(row -> row.open()).orElse(true);
                boolean opens = queues.isOpen(queue);
                if (opens && !isOpen) {
                    changes.add(new RoutingEvent.QueueOpened(now, queue.id()));
                } else if (!opens && isOpen) {
                    changes.add(new RoutingEvent.QueueClosed(now, queue.id()));
                }
            }
        }
    }
}
