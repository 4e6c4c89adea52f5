package org.huiying.desk.lease;

import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who may do what one node does at a time: the holder named in the one row of a table, under the epoch that began when it took
 * the lease. Every transaction of a holder changes that row on condition that it is still its own, which renews the lease, and
 * holds the row until it ends; so the transactions of two holders never overlap, and a late one can commit nothing. Other nodes
 * watch the row and begin a new epoch when it no longer changes. The argument is in {@code RATIONALE.md} of {@code
 * desk.routing}, for the router.
 */
public final class Lease {

    /** How often a holder renews the lease when nothing happens. */
    public static final Duration BEAT = Duration.ofMillis(300);
    /** How often other nodes look at it. */
    public static final Duration LOOK = Duration.ofMillis(100);
    /** A holder whose database session is over, and who has not come back by another, died. */
    static final Duration GONE = Duration.ofMillis(700);
    /** A holder of whom nothing is heard for so long died too, or is cut off, or paused. */
    static final Duration QUIET = Duration.ofSeconds(2);
    /** Without a word from its node the database ends a round after this time; the first one, which reads, later. */
    private static final String ROUND_PAUSE = "2s";
    private static final String READING_PAUSE = "4s";
    /** How long a node waits for an answer before it takes the connection for broken. */
    private static final int ANSWER_MILLIS = 10_000;
    /** By how much a node's clock may be ahead of the database's and still count. */
    static final Duration AHEAD = Duration.ofSeconds(1);
    private static final String NOBODY = "nobody";

    private final String table;
    private final Scans scans;
    private final JdbcTemplate connections;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    /** Another for each process and lease: a name that is used again must not pass for its predecessor. */
    private final String me = ManagementFactory.getRuntimeMXBean().getName() + "/" + UUID.randomUUID();
    private @Nullable Sight seen;
    private long seenSince;
    private String pause = ROUND_PAUSE;
    private volatile long epoch;

    /** @param table of this lease, with the columns of {@code routing_lease} */
    public Lease(String table, Scans scans, JdbcTemplate connections, TransactionTemplate transaction) {
        this.table = table;
        this.scans = scans;
        this.connections = connections;
        this.jdbc = JdbcClient.create(connections);
        this.transaction = transaction;
    }

    /**
     * How the statements of a holder find their rows from the fence on. The database keeps the plan of a prepared statement;
     * one that was made while a table was small would read all of it when it has grown, unless it must go by keys.
     */
    public enum Scans { AS_IT_THINKS_BEST, BY_KEYS }

    /** Another node has it now. */
    public static final class Lost extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Lost(long epoch) {
            super("the lease of epoch " + epoch + " is another's");
        }
    }

    /** One version of the row: it changes whenever the lease is renewed or taken. */
    private record Sight(long epoch, Timestamp renewedAt) {}

    private record Seen(long epoch, Timestamp renewedAt, boolean free, boolean connected, long ageMillis) {}

    /** Looks at the lease of another, and takes it for this node when nobody uses it any more. */
    public boolean tryTake() {
        Optional<Long> begun = transaction.execute(status -> {
            limitWaiting();
            Seen now = look();
            if (!isUnused(now)) {
                return Optional.empty();
            }
            Optional<Long> mine = begin(now);
            if (mine.isEmpty()) {
                endAbandonedRounds();
            }
            return mine;
        });
        begun.ifPresent(number -> epoch = number);
        return begun.isPresent();
    }

    /** A statement that names the table as {@code %s}. */
    private JdbcClient.StatementSpec sql(String statement) {
        return jdbc.sql(statement.replace("%s", table));
    }

    private Seen look() {
        return sql("""
                select epoch, renewed_at, holder = ? as free,
                    exists (select from pg_stat_activity where pid = backend) as connected,
                    (extract(epoch from clock_timestamp() - renewed_at) * 1000)::bigint as age_millis
                from %s where id = 1""").param(NOBODY).query(Seen.class).single();
    }

    /** Only the first look asks the database's clock; after that what counts is how long this node saw no change. */
    private boolean isUnused(Seen now) {
        Sight sight = new Sight(now.epoch(), now.renewedAt());
        if (!sight.equals(seen)) {
            long before = seen == null ? Math.max(0, now.ageMillis()) : 0;
            seenSince = System.nanoTime() - Duration.ofMillis(Math.min(before, QUIET.toMillis())).toNanos();
            seen = sight;
        }
        Duration unchanged = Duration.ofNanos(System.nanoTime() - seenSince);
        return now.free() || unchanged.compareTo(now.connected() ? QUIET : GONE) >= 0;
    }

    /** Whoever has renewed or taken it since it was looked at keeps it, and whoever is in the middle of a round. */
    private Optional<Long> begin(Seen now) {
        return sql("""
                update %s set epoch = epoch + 1, holder = ?, renewed_at = clock_timestamp(),
                    backend = pg_backend_pid()
                where id = (select id from %s where epoch = ? and renewed_at = ? for update skip locked)
                returning epoch""")
                .params(me, now.epoch(), now.renewedAt()).query(Long.class).optional();
    }

    /**
     * The database's idle timers end a round that its node has abandoned between two commands, but not one in the middle of
     * a command whose rest never came, or whose answer nobody reads. A node that lives lets the database wait for moments.
     */
    private void endAbandonedRounds() {
        sql("""
                select pg_terminate_backend(pid) from pg_stat_activity
                where pid in (select pid from pg_locks where granted and relation = '%s'::regclass
                        and mode in ('RowExclusiveLock', 'RowShareLock'))
                    and pid <> pg_backend_pid() and wait_event_type = 'Client'
                    and state_change < clock_timestamp() - interval '4 seconds'""").query(Boolean.class).list();
    }

    /** Keeps others from it until the running transaction ends, which begins by reading all tables. */
    public void keepForReading() {
        pause = READING_PAUSE;
        keep();
    }

    /** Keeps others from it until the running transaction ends; what it reads before its round is the last word. */
    public void keep() {
        limitWaiting();
        require(sql("""
                select set_config('idle_in_transaction_session_timeout', ?, true)
                from %s where id = 1 and epoch = ? and holder = ? for update""")
                .params(pause, epoch, me));
    }

    /**
     * Renews the lease and keeps others from it until the running transaction ends; fails if one of them has begun
     * already.
     *
     * @param engineTime up to when it will have been done, unless that is later than what is returned
     * @return the latest time that can be: the database's, and a little for clocks that differ
     */
    public Instant fence(Instant engineTime) {
        limitWaiting();
        long now = sql("""
                update %s set renewed_at = clock_timestamp(), backend = pg_backend_pid(),
                    engine_time = greatest(engine_time, least(?, clock_timestamp() + make_interval(secs => ?)))
                where id = 1 and epoch = ? and holder = ?
                returning (extract(epoch from clock_timestamp()) * 1000000)::bigint,
                    set_config('idle_in_transaction_session_timeout', ?, true), set_config('enable_seqscan', ?, true)""")
                .params(Timestamp.from(engineTime), AHEAD.toSeconds(), epoch, me, pause, scans == Scans.BY_KEYS ? "off" : "on")
                .query((row, n) -> row.getLong(1)).optional().orElseThrow(() -> new Lost(epoch));
        pause = ROUND_PAUSE;
        return Instant.EPOCH.plus(now, ChronoUnit.MICROS).plus(AHEAD);
    }

    private void require(JdbcClient.StatementSpec own) {
        own.query(String.class).optional().orElseThrow(() -> new Lost(epoch));
    }

    /** A database that has been cut off gives no answer and no error. The pool undoes this after the transaction. */
    private void limitWaiting() {
        connections.execute((ConnectionCallback<@Nullable Void>) (Connection connection) -> {
            connection.setNetworkTimeout(Runnable::run, ANSWER_MILLIS);
            return null;
        });
    }

    public long epoch() {
        return epoch;
    }

    /** Lets another node have it at once. */
    public void release() {
        transaction.executeWithoutResult(status -> {
            limitWaiting();
            sql("update %s set holder = ? where id = 1 and epoch = ? and holder = ?")
                    .params(NOBODY, epoch, me).update();
        });
    }
}
