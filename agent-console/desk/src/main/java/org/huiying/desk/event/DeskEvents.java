package org.huiying.desk.event;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.huiying.desk.rows.Columns;
import org.huiying.desk.rows.CopiedRows;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Stores desk events and hands each to all listeners, on whichever node comes first. */
@Component
public class DeskEvents implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DeskEvents.class);
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(5);

    private static final int A_TRANSACTION = 50;

    private final JdbcTemplate rows;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ObjectProvider<DeskEventListener> listeners;
    private final JsonMapper json;
    private final Clock clock;
    private final Semaphore bell = new Semaphore(0);
    /** How many events to come have a transaction of their own, because one among them fails. */
    private int single;
    private volatile boolean running;

    DeskEvents(JdbcTemplate rows, TransactionTemplate transaction, ObjectProvider<DeskEventListener> listeners,
               JsonMapper json, Clock clock) {
        this.rows = rows;
        this.jdbc = JdbcClient.create(rows);
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
        CopiedRows added = new CopiedRows();
        Instant now = clock.instant();
        events.forEach(event -> added.time(now).text(event.getClass().getSimpleName()).text(json.writeValueAsString(event))
                .time(now).endRow());
        added.into(rows, "desk_event (at, kind, payload, next_at)");
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                bell.release();
            }
        });
    }

    private record Stored(long id, String kind, String payload, int attempts) {}

    /** Hands up the events that are due, many in one transaction; how many there were. */
    private int handUp() {
        Instant now = clock.instant();
        try {
            int handed = transaction.execute(status -> handUp(due(now, single > 0 ? 1 : A_TRANSACTION), status, now));
            single = Math.max(0, single - 1);
            return handed;
        } catch (FailedAmongMany e) {
            single = A_TRANSACTION;
            log.warn("A desk event among many could not be handled; they are tried one by one", e.getCause());
            return 1;
        }
    }

    private List<Stored> due(Instant now, int most) {
        return jdbc.sql("""
                select id, kind, payload, attempts from desk_event where next_at <= ?
                order by next_at, id limit ? for update skip locked""")
                .params(Timestamp.from(now), most).query(Stored.class).list();
    }

    /** Of many that share a transaction none is handled when one fails; one alone is then tried again later. */
    private int handUp(List<Stored> due, TransactionStatus status, Instant now) {
        Object savepoint = due.size() == 1 ? status.createSavepoint() : null;
        try {
            due.forEach(stored -> {
                DeskEvent event = read(stored);
                listeners.orderedStream().forEach(listener -> listener.on(event));
            });
            jdbc.sql("delete from desk_event where id = any(?)").param(new Columns<>(due).longs(Stored::id)).update();
        } catch (RuntimeException e) {
            if (savepoint == null) {
                throw new FailedAmongMany(e);
            }
            status.rollbackToSavepoint(savepoint);
            postpone(due.getFirst(), now, e);
        }
        return due.size();
    }

    private static final class FailedAmongMany extends RuntimeException {

        private static final long serialVersionUID = 1L;

        FailedAmongMany(RuntimeException cause) {
            super(cause);
        }
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
                if (handUp() == 0) {
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
