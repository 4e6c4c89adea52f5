package org.huiying.bench.failover;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The lease as PostgreSQL has it. */
final class LeaseView {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration LOOK = Duration.ofMillis(4);

    private final JdbcClient jdbc;

    LeaseView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Held(long epoch, String holder, Timestamp engineTime) {

        boolean isFree() {
            return holder.equals("nobody");
        }
    }

    Held now() {
        return jdbc.sql("select epoch, holder, engine_time from routing_lease where id = 1").query(Held.class).single();
    }

    /** Whether a round is under way, or what is left of one. */
    boolean isInRound() {
        return jdbc.sql("""
                select count(*) from pg_locks
                where relation = 'routing_lease'::regclass and mode = 'RowExclusiveLock' and granted""").query(Integer.class).single() > 0;
    }

    /** Returns when somebody has begun a later epoch. */
    void awaitEpochAfter(Held before) {
        await(before, now -> now.epoch() > before.epoch() && !now.isFree());
    }

    /** Returns when somebody has committed a first round in a later epoch. */
    void awaitRoundAfter(Held before) {
        await(before, now -> now.epoch() > before.epoch() && !now.isFree() && now.engineTime().after(before.engineTime()));
    }

    private void await(Held before, Predicate<Held> condition) {
        long start = System.nanoTime();
        while (!condition.test(now())) {
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new IllegalStateException("nobody routes " + PATIENCE + " after epoch " + before.epoch() + " of " + before.holder());
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }
}
