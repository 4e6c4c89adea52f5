package org.huiying.bench.chat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.huiying.bench.AppProcess;

/** Agents for a benchmark, written straight into the database of the application that it started. */
final class BenchStaff {

    private static final String PATTERN = "lina";

    private BenchStaff() {}

    /** Everybody comes from one address here, and talks more than a person could. */
    static String[] settings() {
        return new String[] {"--huiying.web-chat.rates.sessions=1000000", "--huiying.web-chat.rates.messages=1000000",
            "--huiying.web-chat.rates.reads=1000000", "--huiying.web-chat.rates.signals=1000000"};
    }

    /** Copies of an agent of the demo company, with her password, who take many chats at once. */
    static List<Agent.Account> hire(AppProcess app, int agents) throws IOException, SQLException {
        String password = app.accounts().get(PATTERN);
        List<Agent.Account> hired = new ArrayList<>();
        try (Connection connection = app.database();
                PreparedStatement agent = connection.prepareStatement("""
                        with hired as (
                            insert into agent (login, name, password_hash, grade, roles, capacity, max_chats, chat_units)
                            select ?, ?, password_hash, grade, roles, 1000, 50, 20 from agent where login = ? returning id)
                        insert into agent_queue (agent_id, queue_id) select hired.id, queue.id from hired, queue""")) {
            for (int i = 1; i <= agents; i++) {
                agent.setString(1, "bench" + i);
                agent.setString(2, "坐席" + i);
                agent.setString(3, PATTERN);
                agent.executeUpdate();
                hired.add(new Agent.Account("bench" + i, password));
            }
        }
        return hired;
    }
}
