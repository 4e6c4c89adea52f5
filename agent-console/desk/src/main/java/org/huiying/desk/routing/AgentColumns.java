package org.huiying.desk.routing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;

import org.huiying.rules.agent.AgentId;
import org.huiying.rules.conversation.Channel;
import org.huiying.rules.routing.AgentProfile;
import org.huiying.rules.routing.Capacity;

/** The columns of table {@code agent} as the router's profile of her. */
final class AgentColumns {

    private AgentColumns() {}

    static AgentProfile profile(ResultSet row, AgentId id, AgentLists lists) throws SQLException {
        return new AgentProfile(lists.skills(id), lists.queues(id), capacity(row).interrupting(lists.interrupts(id)),
                grade(row.getString("grade")), row.getBoolean("takes"));
    }

    /** Who has no telephone takes no calls. */
    private static Capacity capacity(ResultSet row) throws SQLException {
        Capacity all = new Capacity(row.getInt("capacity"), Map.of(
                Channel.CALLBACK, new Capacity.Share(row.getInt("callback_units"), row.getInt("max_callbacks")),
                Channel.CHAT, new Capacity.Share(row.getInt("chat_units"), row.getInt("max_chats")),
                Channel.MESSAGING, new Capacity.Share(row.getInt("message_units"), row.getInt("max_messages"))));
        return row.getBoolean("rings")
                ? all.with(Channel.PHONE, new Capacity.Share(row.getInt("call_units"), row.getInt("max_calls")))
                : all;
    }

    private static int grade(String stored) {
        return switch (stored) {
            case "TRAINEE" -> 1;
            case "REGULAR" -> 2;
            case "SENIOR" -> 3;
            case "LEAD" -> 4;
            case "MANAGER" -> 5;
            default -> throw new IllegalStateException(
                    "grade: " + stored + " (expected: TRAINEE, REGULAR, SENIOR, LEAD or MANAGER)");
        };
    }
}
