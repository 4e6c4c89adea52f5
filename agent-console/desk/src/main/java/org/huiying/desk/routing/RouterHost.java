package org.huiying.desk.routing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.huiying.desk.lease.Lease;
import org.huiying.rules.routing.Router;
import org.huiying.rules.routing.RoutingEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs the router while this node holds the lease, and waits for the lease while another does. What the router knows is
 * thrown away and read again whenever a round fails: the tables are right, whatever happened.
 */
@Component
class RouterHost implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(RouterHost.class);
    private static final int BATCH = 1000;
    /** The first round after taking over is short, so that somebody is offered something soon. */
    private static final int FIRST_BATCH = 16;
    private static final int TRIES = 3;

    private final Lease lease;
    private final Round round;
    private final RouterTables tables;
    private final SettingsWatch watch;
    private final RoutingHost host;
    private @Nullable Router router;
    private Instant nextLook = Instant.EPOCH;
    /** By how much this node's clock is ahead of what the router goes by. */
    private Duration ahead = Duration.ZERO;
    private int batch = FIRST_BATCH;
    /** Rounds to come that take one event each, because there is one among them that fails. */
    private int single;
    /** The event that this round takes alone, 0 if it takes none or several. */
    private long suspect;
    /** The one that a round failed with, and how often. */
    private long blamed;
    private int failures;
    private volatile boolean routes;
    private boolean databaseFailed;
    private CountDownLatch stopped = new CountDownLatch(0);
    private @Nullable Thread thread;

    RouterHost(Lease lease, Round round, RouterTables tables, SettingsWatch watch, RoutingHost host) {
        this.lease = lease;
        this.round = round;
        this.tables = tables;
        this.watch = watch;
        this.host = host;
    }

    /** What a host needs around it. */
    @Component
    record RoutingHost(TransactionTemplate transaction, RoutingBell bell, RoutingEvents events, Clock clock) {}

    private void run(CountDownLatch end) {
        boolean rehearsed = false;
        while (end.getCount() > 0) {
            try {
                if (routes || take()) {
                    host.bell().await(turn());
                } else if (!rehearsed) {
                    rehearsed = true;
                    rehearse();
                } else if (end.await(Lease.LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
                    break;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        router = null;
        if (routes) {
            giveUp();
        }
    }

    /** A node that has read the tables once takes over faster; and one that cannot read them says so before it must. */
    private void rehearse() {
        try {
            host.transaction().executeWithoutResult(
                    status -> watch.changes(Router.restore(tables.read()), host.clock().instant()));
        } catch (RuntimeException e) {
            log.error("This node could not route: the router's tables cannot be read", e);
        }
    }

    private boolean take() {
        try {
            routes = lease.tryTake();
            databaseFailed = false;
            if (routes) {
                batch = FIRST_BATCH;
                log.info("This node routes now, epoch {}", lease.epoch());
            }
        } catch (DataAccessException | TransactionException e) {
            if (!databaseFailed) {
                databaseFailed = true;
                log.warn("The database cannot be asked for the routing lease; it is tried again until it can", e);
            }
        }
        return routes;
    }

    /** Without this another node would wait until it is sure that nobody routes. */
    private void giveUp() {
        routes = false;
        try {
            lease.release();
        } catch (DataAccessException | TransactionException e) {
            log.warn("The routing lease could not be given up; another node takes it in a moment", e);
        }
    }

    /** One round, and how many milliseconds to wait before the next. */
    private long turn() {
        try {
            Round.Done done = host.transaction().execute(status -> play());
            noteClock(done.ahead());
            if (done.settingsChanged()) {
                nextLook = Instant.EPOCH;
            }
            boolean more = done.events() > 0 || done.settingsChanged() || single > 0;
            single = Math.max(0, single - 1);
            batch = Math.min(BATCH, batch * 2);
            return more ? 0 : untilNextWake();
        } catch (Lease.Lost e) {
            log.warn("Routing is another node's now: {}", e.getMessage());
            router = null;
            routes = false;
            return 0;
        } catch (RuntimeException e) {
            router = null;
            failed(e);
            return Lease.BEAT.toMillis();
        }
    }

    /** While an event is looked for that fails, what the clock brings has a round of its own, so that no event is blamed for it. */
    private Round.Done play() {
        suspect = 0;
        Router known = router != null ? router : begin();
        router = known;
        List<RoutingEvent> first = byTheClock(known);
        if (single == 0) {
            return round.play(known, lease, first, batch);
        }
        if (!first.isEmpty()) {
            return round.play(known, lease, first, 0);
        }
        lease.keep();
        suspect = host.events().oldest();
        return round.play(known, lease, first, 1);
    }

    private Router begin() {
        lease.keepForReading();
        nextLook = Instant.EPOCH;
        return Router.restore(tables.read());
    }

    /** Now and then queues open or close, or settings have changed without an event; also when the clock was set back. */
    private List<RoutingEvent> byTheClock(Router known) {
        Instant now = host.clock().instant().minus(ahead);
        Instant next = SettingsWatch.nextLook(now);
        if (nextLook.isAfter(now) && !nextLook.isAfter(next)) {
            return List.of();
        }
        nextLook = next;
        lease.keep();
        return watch.changes(known, now);
    }

    /** A clock that is ahead is not gone by; somebody should know of it. */
    private void noteClock(Duration now) {
        if (now.isPositive() && ahead.isZero()) {
            log.warn("The clock of this node is ahead of the database's; routing goes by the database's");
        }
        ahead = now;
    }

    private long untilNextWake() {
        Router known = router;
        if (known == null) {
            return 0;
        }
        Instant next = known.nextWake();
        Instant now = host.clock().instant().minus(ahead);
        if (next.isAfter(now.plus(Lease.BEAT))) {
            return Lease.BEAT.toMillis();
        }
        return Math.max(1, Duration.between(now, next).toMillis());
    }

    /**
     * After a failure events are taken one by one; one that fails again and again must not stop all others. A database
     * that is too slow for a round gets shorter ones.
     */
    private void failed(RuntimeException cause) {
        if (isTheDatabases(cause)) {
            batch = Math.max(1, batch / 4);
            log.warn("The database did not take a round of the router; it is tried again from the tables", cause);
            return;
        }
        single = BATCH;
        log.error("A round of the router failed; it starts again from the tables", cause);
        if (suspect == 0) {
            return;
        }
        failures = suspect == blamed ? failures + 1 : 1;
        blamed = suspect;
        if (failures > TRIES) {
            takeOut(suspect);
        }
    }

    /** Nothing is taken out when an older event has come meanwhile: that one may be to blame. */
    private void takeOut(long event) {
        try {
            boolean skipped = Boolean.TRUE.equals(host.transaction().execute(status -> {
                lease.fence(Instant.EPOCH);
                return host.events().skip(event);
            }));
            if (skipped) {
                log.error("Routing event {} was taken out: it could not be handled", event);
            }
        } catch (Lease.Lost e) {
            log.warn("Routing is another node's now: {}", e.getMessage());
            routes = false;
        } catch (RuntimeException e) {
            log.error("The database does not take changes; routing waits for it", e);
        }
    }

    /** Out of reach, in a deadlock, or the like: no event is to blame. */
    private static boolean isTheDatabases(RuntimeException cause) {
        return cause instanceof TransientDataAccessException
                || cause instanceof RecoverableDataAccessException
                || cause instanceof DataAccessResourceFailureException
                || cause instanceof TransactionException
                || cause instanceof UncategorizedSQLException e && isTimeOut(e.getSQLException().getSQLState());
    }

    /** Class 25: the database has ended a transaction that waited for this node. */
    private static boolean isTimeOut(@Nullable String state) {
        return state != null && state.startsWith("25P");
    }

    @Override
    public void start() {
        CountDownLatch end = new CountDownLatch(1);
        stopped = end;
        thread = Thread.ofPlatform().name("router").daemon().start(() -> run(end));
    }

    /** Before anything else shuts down, which may take its time: another node is to go on at once. */
    @EventListener(ContextClosedEvent.class)
    void leave() {
        stopped.countDown();
        host.bell().ringHere();
    }

    @Override
    public void stop() {
        leave();
        Thread routing = thread;
        if (routing != null) {
            try {
                routing.join(Duration.ofSeconds(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    boolean routesHere() {
        return routes;
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }
}
