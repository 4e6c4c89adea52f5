package org.huiying.desk.event;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.huiying.desk.rows.Columns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Stores desk events and hands each to all listeners, on whichever node comes first. */
@Component
public class DeskEvents implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DeskEvents.class);
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ObjectProvider<DeskEventListener> listeners;
    private final JsonMapper json;
    private final Clock clock;
    private final Semaphore bell = new Semaphore(0);
    private volatile boolean running;

    DeskEvents(JdbcClient jdbc, TransactionTemplate transaction, ObjectProvider<DeskEventListener> listeners,
               JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.listeners = listeners;
        this.json = json;
        this.clock = clock;
    }

    /** Stores the event in the running transaction; listeners hear of it after the commit. */
    public void publish(DeskEvent event) {
        publish(List.of(event));
    }

    /** The same for many. */
    public void publish(List<DeskEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        Columns<DeskEvent> rows = new Columns<>(events);
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql("""
                insert into desk_event (at, kind, payload, next_at)
                select ?, kind, payload::jsonb, ? from unnest(?::text[], ?::text[]) with ordinality as t (kind, payload, n)
                order by n""")
                .params(now, now, rows.texts(event -> event.getClass().getSimpleName()), rows.texts(json::writeValueAsString)).update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                bell.release();
            }
        });
    }

    private record Stored(long id, String kind, String payload, int attempts) {}

    /** Hands up the next due event. */
    private boolean handUpNext() {
        Instant now = clock.instant();
        Optional<Stored> due = transaction.execute(status -> {
            Optional<Stored> next = jdbc.sql("""
                    select id, kind, payload, attempts from desk_event where next_at <= ?
                    order by next_at, id limit 1 for update skip locked""")
                    .param(Timestamp.from(now)).query(Stored.class).optional();
            next.ifPresent(stored -> {
                Object savepoint = status.createSavepoint();
                try {
                    DeskEvent event = read(stored);
                    listeners.orderedStream().forEach(listener -> listener.on(event));
                    jdbc.sql("delete from desk_event where id = ?").param(stored.id()).update();
                } catch (RuntimeException e) {
                    status.rollbackToSavepoint(savepoint);
                    postpone(stored, now, e);
                }
            });
            return next;
        });
        return due.isPresent();
    }

    private void postpone(Stored stored, Instant now, RuntimeException cause) {
        Duration delay = Duration.ofSeconds(1L << Math.min(stored.attempts(), 8));
        Instant next = now.plus(delay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay);
        log.error("Desk event {} of kind {} could not be handled; it is tried again at {}", stored.id(),
                stored.kind(), next, cause);
        jdbc.sql("update desk_event set attempts = attempts + 1, next_at = ? where id = ?")
                .params(Timestamp.from(next), stored.id()).update();
    }

    private DeskEvent read(Stored stored) {
        for (Class<?> kind : List.of(DeskEvent.class.getPermittedSubclasses())) {
            if (kind.getSimpleName().equals(stored.kind())) {
                return (DeskEvent) json.readValue(stored.payload(), kind);
            }
        }
        throw new IllegalStateException("desk_event " + stored.id() + ": kind " + stored.kind()
                + " (expected: a kind that this version knows)");
    }

    private void run() {
        while (running) {
            try {
                if (!handUpNext()) {
                    bell.tryAcquire(1, TimeUnit.SECONDS);
                    bell.drainPermits();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                if (running) {
                    log.warn("Desk events wait: the database could not be read; it is tried again", e);
                    pause();
                }
            }
        }
    }

    private void pause() {
        try {
            bell.tryAcquire(1, 1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().name("desk-events").daemon().start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        bell.release();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
