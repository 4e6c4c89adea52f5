package org.huiying.desk.conversation;

import org.huiying.desk.live.FanOut;
import org.huiying.desk.live.Topic;
import org.huiying.gateway.contact.Address;
import org.huiying.rules.conversation.ConversationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Somebody is typing: shown and forgotten. */
@Component
public class TypingSigns {

    private final JdbcClient jdbc;
    private final FanOut fanOut;
    private final JsonMapper json;

    TypingSigns(JdbcClient jdbc, FanOut fanOut, JsonMapper json) {
        this.jdbc = jdbc;
        this.fanOut = fanOut;
        this.json = json;
    }

    /** As it stands in frames, for staff and visitors. */
    public record Typing(String t, long conversation, String who, String name, boolean on) {}

    public void byCustomer(Address from, boolean on) {
        jdbc.sql("""
                select c.id, u.name from conversation c join customer u on u.id = c.customer_id
                where c.channel = ? and c.address = ? and c.status = 'OPEN'""")
                .params(from.channel().name(), from.value())
                .query((row, n) -> new Typing("typing", row.getLong(1), "CUSTOMER", row.getString(2), on)).optional()
                .ifPresent(typing -> fanOut.signal(Topic.conversation(new ConversationId(typing.conversation())),
                        json.writeValueAsString(typing)));
    }

    public void byAgent(ConversationId conversation, String name, boolean on) {
        String frame = json.writeValueAsString(new Typing("typing", conversation.value(), "AGENT", name, on));
        fanOut.signal(Topic.conversation(conversation), frame);
        jdbc.sql("select address from conversation where id = ? and channel = 'WEB_CHAT' and status = 'OPEN'")
                .param(conversation.value()).query(String.class).optional()
                .ifPresent(visitor -> fanOut.signal(Topic.visitor(visitor), frame));
    }
}
