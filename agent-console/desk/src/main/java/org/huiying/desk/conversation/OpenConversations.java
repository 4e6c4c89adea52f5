package org.huiying.desk.conversation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import org.huiying.rules.agent.AgentId;
import org.huiying.rules.conversation.ContactId;
import org.huiying.rules.conversation.ConversationId;
import org.huiying.rules.customer.CustomerId;
import org.huiying.rules.queue.QueueId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds and opens the conversation that belongs to an address. Every call belongs into a transaction. */
@Component
public class OpenConversations {

    private final JdbcClient jdbc;
    private final Clock clock;

    OpenConversations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A conversation at an address.
     *
     * @param contact the contact that is under way, if one is
     * @param state   of that contact
     */
    public record Found(ConversationId id, CustomerId customer, QueueId queue, String status, @Nullable String product,
                        @Nullable String topic, @Nullable AgentId owner, @Nullable ContactId contact,
                        @Nullable String state, @Nullable Instant enqueuedAt) {

        public boolean isOpen() {
            return status.equals("OPEN");
        }

        /** Whether the customer is still in the queue. */
        public boolean isWaiting() {
            return "WAITING".equals(state) || "OFFERED".equals(state);
        }
    }

    /** The latest conversation of an address, ended ones included. */
    public Optional<Found> latest(String channel, String address) {
        return jdbc.sql("""
                select c.id, c.customer_id, c.queue_id, c.status, c.product, c.topic, c.owner_agent_id,
                    k.id as contact_id, k.state, k.enqueued_at
                from conversation c left join contact k on k.conversation_id = c.id and k.outcome is null
                where c.channel = ? and c.address = ? order by c.id desc limit 1""")
                .params(channel, address)
                .query((row, n) -> {
                    Long owner = row.getObject("owner_agent_id", Long.class);
                    Long contact = row.getObject("contact_id", Long.class);
                    Timestamp enqueued = row.getTimestamp("enqueued_at");
                    return new Found(new ConversationId(row.getLong("id")), new CustomerId(row.getLong("customer_id")),
                            new QueueId(row.getLong("queue_id")), row.getString("status"), row.getString("product"),
                            row.getString("topic"), owner == null ? null : new AgentId(owner),
                            contact == null ? null : new ContactId(contact), row.getString("state"),
                            enqueued == null ? null : enqueued.toInstant());
                }).optional();
    }

    /** The conversation of an address that is under way. */
    public Optional<Found> open(String channel, String address) {
        return latest(channel, address).filter(Found::isOpen);
    }

    /** Opens a conversation. Fails with a duplicate key when the address has an open one. */
    public ConversationId create(CustomerId customer, String channel, String address, QueueId queue,
                                 @Nullable String product, @Nullable String topic) {
        Timestamp now = Timestamp.from(clock.instant());
        return new ConversationId(jdbc.sql("""
                insert into conversation (customer_id, status, channel, address, queue_id, product, topic, last_at,
                    created_at)
                values (?, 'OPEN', ?, ?, ?, ?, ?, ?, ?) returning id""")
                .param(customer.value()).param(channel).param(address).param(queue.value()).param(product).param(topic)
                .param(now).param(now).query(Long.class).single());
    }

    /** Ends a conversation that never got a contact, such as a message that was left. */
    public void end(ConversationId conversation) {
        jdbc.sql("update conversation set status = 'ENDED', ended_at = ? where id = ? and status = 'OPEN'")
                .params(Timestamp.from(clock.instant()), conversation.value()).update();
    }

    /** Opens an ended conversation again: somebody of ours goes back to its customer. */
    public void reopen(ConversationId conversation) {
        jdbc.sql("update conversation set status = 'OPEN', ended_at = null where id = ? and status = 'ENDED'")
                .param(conversation.value()).update();
    }

    /** The agent who owns what is being talked about with this customer elsewhere. */
    public Optional<AgentId> owner(CustomerId customer) {
        return jdbc.sql("""
                select owner_agent_id from conversation where customer_id = ? and status = 'OPEN' and owner_agent_id is not null
                order by last_at desc limit 1""").param(customer.value()).query(Long.class).optional().map(AgentId::new);
    }

    /** The agent who served this customer last, if that is not longer ago than {@code since}. */
    public Optional<AgentId> lastAgent(CustomerId customer, Instant since) {
        return jdbc.sql("""
                select agent_id from contact where customer_id = ? and answered_at >= ? and agent_id is not null
                order by answered_at desc limit 1""")
                .params(customer.value(), Timestamp.from(since)).query(Long.class).optional().map(AgentId::new);
    }
}
