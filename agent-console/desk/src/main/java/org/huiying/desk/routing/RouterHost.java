package org.huiying.desk.routing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.huiying.rules.routing.Router;
import org.huiying.rules.routing.RoutingEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
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
    private static final int BATCH = 256;
    private static final long LONGEST_WAIT_MILLIS = 500;
    private static final int TRIES = 3;

    private final Lease lease;
    private final Round round;
    private final RouterTables tables;
    private final SettingsWatch watch;
    private final RoutingHost host;
    private @Nullable Router router;
    private Instant nextLook = Instant.EPOCH;
    /** Rounds to come that take one event each, because there is one among them that fails. */
    private int single;
    private int failures;
    private volatile boolean running;
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

    private void run() {
        while (running) {
            try {
                long wait = lease.tryHold() ? turn() : LONGEST_WAIT_MILLIS;
                if (wait > 0) {
                    host.bell().await(wait);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                running = false;
            }
        }
        router = null;
        lease.release();
    }

    /** One round, and how long to wait before the next. */
    private long turn() {
        try {
            Round.Done done = host.transaction().execute(status -> {
                Router known = router != null ? router : begin();
                router = known;
                return round.play(known, lease, byTheClock(known), single > 0 ? 1 : BATCH);
            });
            if (done.settingsChanged()) {
                nextLook = Instant.EPOCH;
            }
            failures = 0;
            single = Math.max(0, single - 1);
            return done.events() > 0 || done.settingsChanged() ? 0 : untilNextWake();
        } catch (Lease.Lost e) {
            log.warn("Routing is another node's now: {}", e.getMessage());
            router = null;
            return LONGEST_WAIT_MILLIS;
        } catch (RuntimeException e) {
            router = null;
            failed(e);
            return LONGEST_WAIT_MILLIS;
        }
    }

    private Router begin() {
        lease.begin();
        nextLook = Instant.EPOCH;
        Router begun = Router.restore(tables.read());
        log.info("This node routes now, epoch {}", lease.epoch());
        return begun;
    }

    /** Now and then queues open or close, or settings have changed without an event. */
    private List<RoutingEvent> byTheClock(Router known) {
        Instant now = host.clock().instant();
        if (nextLook.isAfter(now)) {
            return List.of();
        }
        nextLook = SettingsWatch.nextLook(now);
        return watch.changes(known, now);
    }

    private long untilNextWake() {
        Router known = router;
        if (known == null) {
            return 0;
        }
        Instant next = known.nextWake();
        Instant now = host.clock().instant();
        if (next.isAfter(now.plusMillis(LONGEST_WAIT_MILLIS))) {
            return LONGEST_WAIT_MILLIS;
        }
        return Math.max(1, Duration.between(now, next).toMillis());
    }

    /** After a failure events are taken one by one; one that fails again and again must not stop all others. */
    private void failed(RuntimeException cause) {
        if (isTheDatabases(cause)) {
            log.warn("The database did not take a round of the router; it is tried again from the tables", cause);
            return;
        }
        single = BATCH;
        failures++;
        log.error("A round of the router failed ({} in a row); it starts again from the tables", failures, cause);
        if (failures > TRIES) {
            try {
                Long skipped = host.transaction().execute(status -> host.events().skip());
                log.error("Routing event {} was taken out: it could not be handled", skipped);
                failures = 0;
            } catch (RuntimeException e) {
                log.error("The database does not take changes; routing waits for it", e);
            }
        }
    }

    /** Out of reach, in a deadlock, or the like: no event is to blame. */
    private static boolean isTheDatabases(RuntimeException cause) {
        return cause instanceof TransientDataAccessException
                || cause instanceof RecoverableDataAccessException
                || cause instanceof DataAccessResourceFailureException
                || cause instanceof TransactionException;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("router").daemon().start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        host.bell().ringHere();
        Thread routing = thread;
        if (routing != null) {
            try {
                routing.join(Duration.ofSeconds(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
