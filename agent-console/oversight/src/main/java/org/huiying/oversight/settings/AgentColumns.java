package org.huiying.oversight.settings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.huiying.desk.agent.Role;
import org.huiying.oversight.settings.AgentCapacity.Share;
import org.huiying.rules.conversation.Channel;
import org.jspecify.annotations.Nullable;

/** An account's form and the columns of table {@code agent}, each way. */
final class AgentColumns {

    private record Names(String units, String atMost) {}

    private static final Map<Channel, Names> SHARES = Map.of(
            Channel.PHONE, new Names("call_units", "max_calls"),
            Channel.CHAT, new Names("chat_units", "max_chats"),
            Channel.MESSAGING, new Names("message_units", "max_messages"),
            Channel.CALLBACK, new Names("callback_units", "max_callbacks"));

    private AgentColumns() {}

    /** By the columns' names. */
    static Map<String, @Nullable Object> of(UserSetting user) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put("login", user.login());
        columns.put("name", user.name());
        columns.put("grade", user.grade() == null ? null : user.grade().name());
        columns.put("roles", user.roles().stream().map(Role::name).sorted().toArray(String[]::new));
        columns.put("enabled", user.enabled());
        columns.put("phone", user.phone() == null || user.phone().isBlank() ? null : user.phone().strip());
        columns.put("capacity", user.capacity().units());
        SHARES.forEach((channel, names) -> {
            columns.put(names.units(), user.capacity().share(channel).units());
            columns.put(names.atMost(), user.capacity().share(channel).atMost());
        });
        return columns;
    }

    static AgentCapacity capacity(ResultSet row, Map<Channel, Set<Channel>> interrupts) throws SQLException {
        Map<Channel, Share> channels = new EnumMap<>(Channel.class);
        for (Map.Entry<Channel, Names> share : SHARES.entrySet()) {
            channels.put(share.getKey(), new Share(row.getInt(share.getValue().units()), row.getInt(share.getValue().atMost())));
        }
        return new AgentCapacity(row.getInt("capacity"), channels, interrupts);
    }
}
