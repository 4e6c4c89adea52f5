package org.huiying.desk.rows;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Rows that are only ever added, as {@code copy … from stdin} takes them: the cheapest way in for many, as the database
 * fills whole pages with them and logs them as such. Fields are given in the order of the columns, then the row is ended.
 */
public final class CopiedRows {

    private static final int A_ROW = 200;

    private final StringBuilder text = new StringBuilder(64 * A_ROW);
    private boolean inRow;

    public CopiedRows text(@Nullable String value) {
        separate();
        if (value == null) {
            text.append("\\N");
            return this;
        }
        int copied = 0;
        for (int i = 0; i < value.length(); i++) {
            char letter = value.charAt(i);
            if (letter == '\\' || letter == '\n' || letter == '\r' || letter == '\t') {
                text.append(value, copied, i).append('\\');
                switch (letter) {
                    case '\n' -> text.append('n');
                    case '\r' -> text.append('r');
                    case '\t' -> text.append('t');
                    default -> text.append(letter);
                }
                copied = i + 1;
            }
        }
        text.append(value, copied, value.length());
        return this;
    }

    public CopiedRows number(@Nullable Number value) {
        separate();
        if (value == null) {
            text.append("\\N");
        } else {
            text.append(value.longValue());
        }
        return this;
    }

    public CopiedRows time(Instant value) {
        separate();
        text.append(value);
        return this;
    }

    public void endRow() {
        text.append('\n');
        inRow = false;
    }

    private void separate() {
        if (inRow) {
            text.append('\t');
        }
        inRow = true;
    }

    /** Adds the rows in the running transaction. @param columns a table's name with the columns in parentheses */
    public void into(JdbcTemplate jdbc, String columns) {
        if (!text.isEmpty()) {
            jdbc.execute((Connection connection) -> copy(connection, "copy " + columns + " from stdin"));
        }
    }

    private long copy(Connection connection, String sql) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        return copy.endCopy();
    }
}
