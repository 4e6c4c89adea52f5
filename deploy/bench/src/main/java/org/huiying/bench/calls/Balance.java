package org.huiying.bench.calls;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.huiying.bench.AppProcess;
import org.huiying.standin.StandIn;
import org.huiying.standin.call.Direction;

/**
 * What became of the calls.
 *
 * @param ends every incoming call by its one end
 * @param ghosts calls, conferences and connections that are left on either side
 * @param stuckAgents agents who are held by a call that is gone
 * @param dialled calls of ours by how they ended
 * @param callbacksDue callbacks that wait for somebody to dial
 * @param twoLegs customers who were on the line of two of our calls at a time
 */
record Balance(Map<String, Integer> ends, int ghosts, int stuckAgents, Map<String, Integer> dialled, int callbacksDue,
        int twoLegs) {

    private static final String ENDS = """
            select case
                when c.ended_at is null then 'not over'
                when c.conversation_id is null and c.goodbye is null then 'left in the menu'
                when c.conversation_id is null then 'sent away'
                when k.id is null then 'without a contact'
                when k.state not in ('CLOSED', 'WRAPPING') then 'contact open'
                when k.outcome = 'CALLBACK' then 'callbacks'
                when k.outcome = 'ABANDONED' then 'abandoned'
                when k.answered_at is not null then 'answered'
                else 'otherwise' end, count(*)
            from phone_call c
            left join lateral (select * from contact where conversation_id = c.conversation_id order by id limit 1) k on true
            where c.placed_by is null and c.address < '%s'
            group by 1 order by 1""".formatted(Plan.FIRST_WARM_UP);
    private static final String TWO_LEGS = """
            select count(*) from phone_leg a join phone_leg b on b.number = a.number and b.id > a.id
            where a.role = 'CUSTOMER' and b.role = 'CUSTOMER' and a.sid is not null and b.sid is not null
                and b.created_at < a.ended_at""";

    static Balance of(AppProcess app, StandIn standIn) throws IOException, SQLException {
        Map<String, Integer> ends = new LinkedHashMap<>();
        try (Connection connection = app.database(); Statement statement = connection.createStatement()) {
            counts(statement, ENDS, ends);
            Map<String, Integer> dialled = new LinkedHashMap<>();
            counts(statement, "select outcome, count(*) from phone_call where outcome is not null group by 1 order by 1", dialled);
            long known = ends.values().stream().mapToInt(Integer::intValue).sum();
            long made = standIn.network().calls().stream().filter(call -> call.direction() == Direction.INBOUND
                    && call.from().compareTo(Plan.FIRST_WARM_UP) < 0).count();
            if (made > known) {
                ends.put("never heard of", (int) (made - known));
            }
            long atProvider = standIn.network().calls().stream().filter(call -> !call.status().isOver()).count()
                    + standIn.network().board().conferences().stream().filter(room -> !room.status().equals("completed")).count();
            return new Balance(ends, (int) atProvider + number(statement, """
                    select (select count(*) from phone_call where ended_at is null)
                        + (select count(*) from phone_leg where state <> 'ENDED' or (hang_up and sid is not null))"""),
                    number(statement, """
                    select count(distinct k.agent_id) from contact k join phone_call c on c.conversation_id = k.conversation_id
                    where k.channel = 'PHONE' and k.state in ('OFFERED', 'ACTIVE') and c.ended_at is not null"""), dialled,
                    number(statement, "select count(*) from callback where state in ('SCHEDULED', 'CALLING') and due_at <= now()"),
                    number(statement, TWO_LEGS));
        }
    }

    private static void counts(Statement statement, String query, Map<String, Integer> into) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                into.put(rows.getString(1), rows.getInt(2));
            }
        }
    }

    private static int number(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    int of(String end) {
        return ends.getOrDefault(end, 0);
    }

    /** Whether every call has come to one of the ends that there may be. */
    boolean isBalanced(int calls) {
        return ends.values().stream().mapToInt(Integer::intValue).sum() == calls
                && of("not over") + of("contact open") + of("without a contact") + of("otherwise") == 0;
    }

    boolean isSettled(int calls) {
        return ghosts == 0 && stuckAgents == 0 && isBalanced(calls);
    }
}
