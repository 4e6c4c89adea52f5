package org.huiying.desk.conversation;

import org.huiying.desk.live.LiveLog;
import org.huiying.desk.live.Topic;
import org.huiying.gateway.contact.Address;
import org.huiying.gateway.contact.VisitorNews;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.conversation.ConversationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far each side has received and read. Marks only move forward. */
@Component
public class ReadMarks {

    private final JdbcClient jdbc;
    private final LiveLog live;

    ReadMarks(JdbcClient jdbc, LiveLog live) {
        this.jdbc = jdbc;
        this.live = live;
    }

    record Read(String who, long seq) {}

    record Delivered(long seq) {}

    @Transactional
    public void readByCustomer(Address from, long upTo) {
        jdbc.sql("""
                update conversation set customer_read_seq = least(?, last_seq),
                    customer_delivered_seq = greatest(customer_delivered_seq, least(?, last_seq))
                where id = (select max(id) from conversation where channel = ? and address = ?)
                    and customer_read_seq < least(?, last_seq)
                returning id, customer_read_seq""")
                .params(upTo, upTo, from.channel().name(), from.value(), upTo)
                .query((row, n) -> {
                    live.append(Topic.conversation(new ConversationId(row.getLong(1))), "read",
                            new Read("CUSTOMER", row.getLong(2)));
                    live.append(Topic.visitor(from.value()), "read",
                            new VisitorNews.Read(VisitorNews.Reader.CUSTOMER, row.getLong(2)));
                    return 0;
                }).list();
    }

    @Transactional
    public void arrivedAtCustomer(Address from, long upTo) {
        jdbc.sql("""
                update conversation set customer_delivered_seq = least(?, last_seq)
                where id = (select max(id) from conversation where channel = ? and address = ?)
                    and customer_delivered_seq < least(?, last_seq)
                returning id, customer_delivered_seq""")
                .params(upTo, from.channel().name(), from.value(), upTo)
                .query((row, n) -> {
                    live.append(Topic.conversation(new ConversationId(row.getLong(1))), "delivered",
                            new Delivered(row.getLong(2)));
                    return 0;
                }).list();
    }

    /** Counts for the owner only: a supervisor who looks on leaves everything unread. */
    @Transactional
    public void readByAgent(ConversationId conversation, AgentId reader, long upTo) {
        jdbc.sql("""
                update conversation c set agent_read_seq = least(?, last_seq), unread =
                    (select count(*) from message m where m.conversation_id = c.id and m.author = 'CUSTOMER' and m.seq > ?)
                where id = ? and owner_agent_id = ? and agent_read_seq < least(?, last_seq)
                returning agent_read_seq, last_seq, last_text, last_at, last_from, unread, channel, address""")
                .params(upTo, upTo, conversation.value(), reader.value(), upTo)
                .query((row, n) -> {
                    long seq = row.getLong("agent_read_seq");
                    live.append(Topic.conversation(conversation), "read", new Read("AGENT", seq));
                    live.append(Topic.agent(reader), "said", new MessageNews.Said(conversation.value(),
                            row.getLong("last_seq"), row.getString("last_text"),
                            row.getTimestamp("last_at").toInstant(), row.getString("last_from"), row.getInt("unread")));
                    if (row.getString("channel").equals("WEB_CHAT")) {
                        live.append(Topic.visitor(row.getString("address")), "read",
                                new VisitorNews.Read(VisitorNews.Reader.AGENT, seq));
                    }
                    return 0;
                }).list();
    }
}
