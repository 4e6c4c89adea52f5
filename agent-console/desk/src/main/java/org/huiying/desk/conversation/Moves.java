package org.huiying.desk.conversation;

import java.util.Map;

import org.huiying.gateway.contact.Address;
import org.huiying.rules.conversation.ConversationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Moves conversations to another address of their customer, in the running transaction. Replies go there from now on. */
@Component
public class Moves {

    private final SystemSays system;
    private final ContactNews news;
    private final ReachOfConversation reach;
    private final JdbcClient jdbc;

    Moves(SystemSays system, ContactNews news, ReachOfConversation reach, JdbcClient jdbc) {
        this.system = system;
        this.news = news;
        this.reach = reach;
        this.jdbc = jdbc;
    }

    /**
     * Says so where it was, and goes on there. Fails with a duplicate key when the address has another open conversation.
     *
     * @param code  by which pages word the line, such as {@code moved-to-sms}
     * @param facts of that line
     */
    public void move(ConversationId conversation, Address to, String code, String line, Map<String, Object> facts) {
        system.line(conversation, code, line, facts);
        news.ended(conversation);
        put(conversation, to);
        news.changed(conversation);
        if (MessageStore.leavesTheHouse(to.channel().name())) {
            reach.tell(conversation.value(), to.channel().name(), to.value());
        }
    }

    private void put(ConversationId conversation, Address to) {
        jdbc.sql("""
                update conversation set left_channel = channel, left_address = address, left_seq = last_seq, channel = ?,
                    address = ? where id = ?""")
                .params(to.channel().name(), to.value(), conversation.value()).update();
    }
}
