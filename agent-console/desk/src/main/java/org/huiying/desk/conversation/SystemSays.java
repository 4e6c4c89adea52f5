package org.huiying.desk.conversation;

import java.time.Instant;
import java.sql.Timestamp;
import java.util.Map;
import java.util.UUID;

import org.huiying.desk.live.LiveLog;
import org.huiying.desk.live.Topic;
import org.huiying.desk.reach.Allowance;
import org.huiying.gateway.contact.Address;
import org.huiying.gateway.contact.VisitorNews;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.conversation.ConversationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the system itself says in a conversation, in the running transaction. */
@Component
public class SystemSays {

    private final MessageWriter writer;
    private final LiveLog live;
    private final Allowance allowance;
    private final JdbcClient jdbc;

    SystemSays(MessageWriter writer, LiveLog live, Allowance allowance, JdbcClient jdbc) {
        this.writer = writer;
        this.live = live;
        this.allowance = allowance;
        this.jdbc = jdbc;
    }

    /**
     * A line between the messages, seen by everybody.
     *
     * @param code by which pages word it in the reader's language, such as {@code callback-registered}
     */
    public void line(ConversationId conversation, String code, String text, Map<String, Object> facts) {
        writer.write(NewMessage.bySystem(conversation, code, text, facts));
    }

    /**
     * Sends words to an address of the customer on another channel than the conversation's, where that is allowed now; the
     * line between the messages says so, without the words.
     */
    public void message(ConversationId conversation, Address to, String words, String code, String line) {
        String channel = to.channel().name();
        if (allowance.send(channel, to.value(), new Allowance.Thing.Text(words)) instanceof Allowance.Decision.Send send
                && writer.write(NewMessage.bySystem(conversation, code, line, Map.of())) instanceof Appended.Stored stored) {
            for (int i = 0; i < send.parts().size(); i++) {
                jdbc.sql("""
                        insert into outbox (conversation_id, seq, part, channel, address, text, next_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                        .params(conversation.value(), stored.seq(), i + 1, channel, to.value(), send.parts().get(i),
                                Timestamp.from(stored.at()))
                        .update();
            }
        }
    }

    /** What the customer filled in before the conversation. */
    public void form(ConversationId conversation, String text, Map<String, Object> fields) {
        writer.write(new NewMessage(conversation, UUID.randomUUID(), NewMessage.Author.SYSTEM, null, null,
                NewMessage.Kind.FORM, text, null, null, fields));
    }

    /** A note that only staff see. */
    public void note(ConversationId conversation, String text) {
        writer.write(new NewMessage(conversation, UUID.randomUUID(), NewMessage.Author.SYSTEM, null, null,
                NewMessage.Kind.NOTE, text, null, null, Map.of()));
    }

    /** A note that an agent leaves by what she does, such as a transfer. */
    public void noteBy(AgentId agent, String name, ConversationId conversation, String text) {
        writer.write(new NewMessage(conversation, UUID.randomUUID(), NewMessage.Author.AGENT, agent, name,
                NewMessage.Kind.NOTE, text, null, null, Map.of()));
    }

    /** The customer's matter became a ticket: he gets its number and the private address of its page. */
    public void ticket(ConversationId conversation, String number, String url) {
        line(conversation, "ticket-registered", "已登记工单 " + number + "，进度查询：" + url,
                Map.of("number", number, "url", url));
        notice(conversation, new VisitorNews.Ticket(number, url));
    }

    /** The page of the customer shows when he is called. */
    public void callback(ConversationId conversation, String number, Instant dueAt) {
        notice(conversation, new VisitorNews.Callback(number, dueAt));
    }

    /** Something that the customer's page shows apart from the messages. */
    private void notice(ConversationId conversation, VisitorNews news) {
        jdbc.sql("select address from conversation where id = ? and channel = 'WEB_CHAT'").param(conversation.value())
                .query(String.class).optional()
                .ifPresent(visitor -> live.append(Topic.visitor(visitor), news.type(), news));
    }
}
