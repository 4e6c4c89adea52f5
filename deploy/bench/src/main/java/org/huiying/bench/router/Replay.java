package org.huiying.bench.router;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
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
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Replay(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
    }

    /** How many seconds it took. */
    double play(List<List<Said>> transactions) throws SQLException {
        long begun = System.nanoTime();
        for (List<Said> transaction : transactions) {
            for (Said said : transaction) {
                say(said);
            }
            connection.commit();
        }
        return (System.nanoTime() - begun) / 1e9;
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
