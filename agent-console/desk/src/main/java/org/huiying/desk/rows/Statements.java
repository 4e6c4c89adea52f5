package org.huiying.desk.rows;

import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;

import org.springframework.jdbc.core.ArgumentPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Changes that are sent to the database together: one trip there and back for all of them. They are carried out in their
 * order, and when one fails those behind it are not.
 */
public final class Statements {

    private final StringJoiner sql = new StringJoiner(";\n");
    private final List<Object> values = new ArrayList<>();

    /** Adds a statement whose outcome nobody needs, with the values of its parameters. */
    public void add(String change, Object... parameters) {
        sql.add(change);
        values.addAll(Arrays.asList(parameters));
    }

    /** Carries them out in the running transaction. */
    public void into(JdbcTemplate jdbc) {
        if (sql.length() > 0) {
            ArgumentPreparedStatementSetter setter = new ArgumentPreparedStatementSetter(values.toArray());
            jdbc.execute(sql.toString(), (PreparedStatement statement) -> {
                setter.setValues(statement);
                return statement.execute();
            });
        }
    }
}
