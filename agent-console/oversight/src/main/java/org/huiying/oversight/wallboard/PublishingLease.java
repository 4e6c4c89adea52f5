package org.huiying.oversight.wallboard;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import jakarta.annotation.PreDestroy;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lets one node at a time publish: an advisory lock that lives as long as its connection. Should two nodes publish for
 * a moment nothing breaks, as events hold whole rows.
 */
@Component
class PublishingLease {

    private static final long LOCK = 0x6875_6979_0050L;

    private final DataSource dataSource;
    private @Nullable Connection holder;

    PublishingLease(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Whether this node publishes now; takes the lease when it is free. */
    synchronized boolean held() throws SQLException {
        if (holder != null && holder.isValid(2)) {
            return true;
        }
        release();
        Connection connection = dataSource.getConnection();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
            if (row.next() && row.getBoolean(1)) {
                holder = connection;
                return true;
            }
        } finally {
            if (holder != connection) {
                connection.close();
            }
        }
        return false;
    }

    @PreDestroy
    synchronized void release() throws SQLException {
        if (holder != null) {
            Connection connection = holder;
            holder = null;
            try (connection; Statement statement = connection.createStatement()) {
                if (connection.isValid(2)) {
                    statement.execute("select pg_advisory_unlock(" + LOCK + ")");
                }
            }
        }
    }
}
