package org.huiying.bench.calls;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.huiying.bench.AppProcess;

/** Agents with telephones, written straight into the database of the application that it started. */
final class PhoneStaff {

    private static final String PATTERN = "lina";
    static final String QUEUE = "after-sales";

    private PhoneStaff() {}

    record Hired(String login, String phone) {}

    record Staff(long queue, List<Hired> agents) {}

    /** Copies of an agent of the demo company with her password; their wrap-up is as short as their talks. */
    static Staff hire(AppProcess app, int agents) throws IOException, SQLException {
        List<Hired> hired = new ArrayList<>();
        try (Connection connection = app.database(); Statement statement = connection.createStatement();
                PreparedStatement agent = connection.prepareStatement("""
                        with hired as (
                            insert into agent (login, name, password_hash, grade, roles, phone)
                            select ?, ?, password_hash, grade, roles, ? from agent where login = ? returning id)
                        insert into agent_queue (agent_id, queue_id) select hired.id, queue.id from hired, queue where code = ?""")) {
            statement.executeUpdate("update queue set wrap_up_seconds = 1");
            for (int i = 1; i <= agents; i++) {
                Hired one = new Hired("phone" + i, "+1202555%04d".formatted(1000 + i));
                agent.setString(1, one.login());
                agent.setString(2, "坐席" + i);
                agent.setString(3, one.phone());
                agent.setString(4, PATTERN);
                agent.setString(5, QUEUE);
                agent.executeUpdate();
                hired.add(one);
            }
            try (ResultSet queue = statement.executeQuery("select id from queue where code = '" + QUEUE + "'")) {
                queue.next();
                return new Staff(queue.getLong(1), hired);
            }
        }
    }

    static String password(AppProcess app) throws IOException {
        return app.accounts().get(PATTERN);
    }
}
