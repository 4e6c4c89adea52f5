package org.huiying.bench.router;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiying.bench.router.Recording.Null;
import org.huiying.bench.router.Recording.Said;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Says recorded transactions once more to a database, with nothing between them, on one connection. */
final class Replay {

    private final Connection connection;
    private final Path session;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();
    private final Spent spent = new Spent();

    Replay(Connection connection) throws SQLException {
        this.connection = connection;
        this.session = Path.of("/proc/" + connection.unwrap(PGConnection.class).getBackendPID() + "/schedstat");
        connection.setAutoCommit(false);
    }

    /** How many seconds it took. */
    double play(List<List<Said>> transactions) throws SQLException {
        long begun = System.nanoTime();
        for (List<Said> transaction : transactions) {
            for (Said said : transaction) {
                long since = used();
                say(said);
                spent.add(said.sql(), used() - since);
            }
            long since = used();
            connection.commit();
            spent.add("commit", used() - since);
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    /** Nanoseconds: processor time of the database's session where the system tells it, otherwise time that went by. */
    private long used() {
        try {
            return Files.isReadable(session) ? Long.parseLong(Files.readString(session).split(" ")[0]) : System.nanoTime();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Spent spent() {
        return spent;
    }

    /** How many bytes the database has written to its log, since ever. */
    long logged() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_current_wal_insert_lsn() - '0/0'::pg_lsn")) {
            row.next();
            return row.getLong(1);
        }
    }

    private void say(Said said) throws SQLException {
        if (said.copied() != null) {
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(said.sql());
            copy.writeToCopy(said.copied(), 0, said.copied().length);
            copy.endCopy();
            return;
        }
        PreparedStatement statement = prepared.get(said.sql());
        if (statement == null) {
            statement = connection.prepareStatement(said.sql());
            prepared.put(said.sql(), statement);
        }
        for (int i = 0; i < said.bound().length; i++) {
            if (said.bound()[i] instanceof Null nothing) {
                statement.setNull(i + 1, nothing.type());
            } else {
                statement.setObject(i + 1, said.bound()[i]);
            }
        }
        statement.execute();
    }
}
