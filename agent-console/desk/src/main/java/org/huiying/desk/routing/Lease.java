package org.huiying.desk.routing;

import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may route. A PostgreSQL advisory lock on a connection of its own says who is to try; it goes when the process
 * dies. The epoch in the lease's row is what decides: every transaction of the router changes that row under its epoch,
 * so a holder that was paused or cut off finds a higher one and can commit nothing.
 */
@Component
class Lease {

    private static final Logger log = LoggerFactory.getLogger(Lease.class);
    private static final long LOCK = 0x4875697969_01L;
    private static final int PATIENCE_SECONDS = 2;

    private final DataSource dataSource;
    private final JdbcClient jdbc;
    private @Nullable Connection connection;
    private long epoch;

    Lease(DataSource dataSource, JdbcClient jdbc) {
        this.dataSource = dataSource;
        this.jdbc = jdbc;
    }

    /** Another node routes now. */
    static final class Lost extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Lost(long epoch) {
            super("the lease of epoch " + epoch + " is another's");
        }
    }

    /** Whether this node holds the lock, having tried to get it if not. */
    boolean tryHold() {
        try {
            Connection own = connection;
            if (own != null && own.isValid(PATIENCE_SECONDS)) {
                return true;
            }
            release();
            return lock();
        } catch (SQLException e) {
            log.warn("The database cannot be asked for the routing lease; it is tried again", e);
            release();
            return false;
        }
    }

    private boolean lock() throws SQLException {
        Connection own = dataSource.getConnection();
        try (PreparedStatement statement = own.prepareStatement("select pg_try_advisory_lock(?)")) {
            statement.setLong(1, LOCK);
            try (ResultSet row = statement.executeQuery()) {
                if (row.next() && row.getBoolean(1)) {
                    connection = own;
                    return true;
                }
            }
        } catch (SQLException e) {
            own.close();
            throw e;
        }
        own.close();
        return false;
    }

    /** Begins a new epoch, in the running transaction. Whatever an earlier holder had committed can be read after it. */
    void begin() {
        epoch = jdbc.sql("update routing_lease set epoch = epoch + 1, holder = ? where id = 1 returning epoch")
                .param(ManagementFactory.getRuntimeMXBean().getName())
                .query(Long.class).single();
    }

    /** Keeps others from routing until the running transaction ends; fails if one of them has begun already. */
    void fence(Instant engineTime) {
        int held = jdbc.sql("""
                update routing_lease set engine_time = greatest(engine_time, ?) where id = 1 and epoch = ?""")
                .params(Timestamp.from(engineTime), epoch).update();
        if (held == 0) {
            throw new Lost(epoch);
        }
    }

    long epoch() {
        return epoch;
    }

    /** Lets another node have it. */
    void release() {
        Connection own = connection;
        connection = null;
        if (own != null) {
            try (own; PreparedStatement statement = own.prepareStatement("select pg_advisory_unlock(?)")) {
                statement.setLong(1, LOCK);
                statement.execute();
            } catch (SQLException e) {
                log.debug("The connection of the routing lease was lost already", e);
            }
        }
    }
}
