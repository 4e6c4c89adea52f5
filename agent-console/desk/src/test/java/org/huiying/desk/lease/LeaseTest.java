package org.huiying.desk.lease;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import javax.sql.DataSource;

import org.huiying.testing.TestPostgres;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Leases of several nodes on one database; every transaction has a connection of its own, which ends with it. */
class LeaseTest {

    private static final Duration WATCHED = Lease.QUIET.plusMillis(500);

    private static DataSource database;
    private final JdbcTemplate template = new JdbcTemplate(database);
    private final JdbcClient jdbc = JdbcClient.create(template);
    private final TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    private final Lease here = newLease();
    private final Lease there = newLease();

    @BeforeAll
    static void migrate() {
        database = TestPostgres.freshDatabase().dataSource();
    }

    @BeforeEach
    void free() {
        jdbc.sql("update routing_lease set holder = 'nobody', renewed_at = clock_timestamp()").update();
    }

    private Lease newLease() {
        return new Lease("routing_lease", Lease.Scans.BY_KEYS, template, transaction);
    }

    @Test
    void whoHasOneLeaseDoesNotHaveAnother() {
        assertThat(here.tryTake()).isTrue();
        jdbc.sql("update wallboard_lease set holder = 'nobody', renewed_at = clock_timestamp()").update();
        Lease board = new Lease("wallboard_lease", Lease.Scans.AS_IT_THINKS_BEST, template, transaction);
        assertThat(board.tryTake()).isTrue();
        renew(board);
        renew(here);
    }

    private void renew(Lease lease) {
        transaction.executeWithoutResult(status -> lease.fence(Instant.EPOCH));
    }

    /** As if the session of the holder's last round were still open. */
    private void stayConnected(Connection session) throws SQLException {
        try (Statement statement = session.createStatement()) {
            statement.execute("update routing_lease set backend = pg_backend_pid()");
        }
    }

    private static long millisSince(long start) {
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }

    private long untilTaken(Lease lease) {
        long start = System.nanoTime();
        await().atMost(WATCHED).pollInterval(Duration.ofMillis(20)).pollInSameThread().until(lease::tryTake);
        return millisSince(start);
    }

    @Test
    void freeLeaseIsTakenAtOnceByOneNode() {
        assertThat(here.tryTake()).isTrue();
        assertThat(there.tryTake()).isFalse();
        here.release();
        assertThat(there.tryTake()).isTrue();
        assertThat(there.epoch()).isEqualTo(here.epoch() + 1);
        assertThatThrownBy(() -> renew(here)).isInstanceOf(Lease.Lost.class);
    }

    @Test
    void whoHoldsItOnceMoreFencesOffItsOwnPast() {
        assertThat(here.tryTake()).isTrue();
        jdbc.sql("update routing_lease set epoch = epoch - 1").update();
        assertThatThrownBy(() -> renew(here)).isInstanceOf(Lease.Lost.class);
        jdbc.sql("update routing_lease set holder = 'nobody'").update();
        assertThat(there.tryTake()).isTrue();
        assertThat(there.epoch()).as("a database that has lost its last commits gives the number again")
                .isEqualTo(here.epoch());
        assertThatThrownBy(() -> renew(here)).isInstanceOf(Lease.Lost.class);
        renew(there);
    }

    @Test
    void holderThatRenewsKeepsIt() {
        assertThat(here.tryTake()).isTrue();
        long start = System.nanoTime();
        while (millisSince(start) < WATCHED.toMillis()) {
            renew(here);
            assertThat(there.tryTake()).isFalse();
        }
    }

    @Test
    void holderWhoseSessionIsOverIsReplacedSoon() {
        assertThat(here.tryTake()).isTrue();
        there.tryTake();
        assertThat(untilTaken(there)).isBetween(Lease.GONE.toMillis() - 100, Lease.QUIET.toMillis() - 500);
    }

    @Test
    void holderWhoIsConnectedAndSilentIsReplacedLater() throws SQLException {
        assertThat(here.tryTake()).isTrue();
        try (Connection session = database.getConnection()) {
            stayConnected(session);
            there.tryTake();
            assertThat(untilTaken(there)).isGreaterThan(Lease.GONE.toMillis() + 500);
        }
    }

    @Test
    void nodeThatStartsAfterACrashDoesNotWait() throws SQLException {
        assertThat(here.tryTake()).isTrue();
        try (Connection session = database.getConnection()) {
            stayConnected(session);
            jdbc.sql("update routing_lease set renewed_at = renewed_at - interval '10 seconds'").update();
            assertThat(newLease().tryTake()).isTrue();
        }
    }

    @Test
    void clockThatWasSetBackDelaysNobody() {
        assertThat(here.tryTake()).isTrue();
        jdbc.sql("update routing_lease set renewed_at = renewed_at + interval '1 hour'").update();
        there.tryTake();
        assertThat(untilTaken(there)).isLessThan(Lease.QUIET.toMillis());
    }

    @Test
    void longRoundIsNotTakenAway() {
        assertThat(here.tryTake()).isTrue();
        there.tryTake();
        transaction.executeWithoutResult(status -> {
            here.fence(Instant.EPOCH);
            long start = System.nanoTime();
            while (millisSince(start) < WATCHED.toMillis()) {
                jdbc.sql("select pg_sleep(0.1)").query(String.class).optional();
                assertThat(elsewhere(there::tryTake)).isFalse();
            }
        });
        assertThat(there.tryTake()).as("right after the round").isFalse();
        renew(here);
    }

    @Test
    void roundOfANodeThatSaysNothingMoreIsEndedByTheDatabase() {
        assertThat(here.tryTake()).isTrue();
        there.tryTake();
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
            here.fence(Instant.EPOCH);
            jdbc.sql("insert into routing_event (at, kind, payload) values (now(), 'Late', '{}')").update();
            assertThat(elsewhere(() -> untilTaken(there) > 0)).isTrue();
        })).isInstanceOf(RuntimeException.class);
        assertThat(jdbc.sql("select count(*) from routing_event").query(Long.class).single()).isZero();
        renew(there);
    }

    @Test
    void roundThatNoTimerEndsIsEndedByWhoTakesOver() throws SQLException {
        assertThat(here.tryTake()).isTrue();
        there.tryTake();
        try (Connection session = database.getConnection()) {
            session.setAutoCommit(false);
            stayConnected(session);
            await().atMost(Duration.ofSeconds(8)).pollInterval(Duration.ofMillis(100)).pollInSameThread().until(there::tryTake);
        }
        renew(there);
    }

    /** In another thread, as transactions stick to threads. */
    private static <T> T elsewhere(Supplier<T> doing) {
        return CompletableFuture.supplyAsync(doing).join();
    }
}
