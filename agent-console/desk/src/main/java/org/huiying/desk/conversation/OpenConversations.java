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

    /** Nobody has spoken with him in it, and he does not wait in it: at most a callback to him waits for an agent. */
    private static final String UNANSWERED = """
            not exists (select from contact a where a.conversation_id = c.id
                and (a.answered_at is not null or a.outcome is null and a.channel <> 'CALLBACK'))""";

    /** The latest conversation of an address, ended ones included. */
    public Optional<Found> latest(String channel, String address) {
        return find("c.channel = ? and c.address = ? order by c.id desc limit 1", channel, address);
    }

    /** The one under way that has moved from this address to another. */
    public Optional<Found> movedAway(String channel, String address) {
        return find("c.left_channel = ? and c.left_address = ? and c.status = 'OPEN' order by c.id desc limit 1", channel, address);
    }

    /** The call that waits for him here because nobody answered it; not when he has had another conversation here since. */
    public Optional<Found> unanswered(String channel, String address) {
        return find("""
                c.id = (select max(id) from conversation where channel = ? and address = ?) and c.left_channel = 'PHONE'
                and c.status = 'ENDED' and""" + " " + UNANSWERED, channel, address);
    }

    /** Whether it is a call that nobody answered, and nobody has reached its customer since. */
    public boolean isMissedCall(ConversationId conversation) {
        return jdbc.sql("select exists (select from (select * from conversation where id = ? for update) c where c.channel = 'PHONE' and "
                        + UNANSWERED + ")")
                .param(conversation.value()).query(Boolean.class).single();
    }

    private Optional<Found> find(String condition, String channel, String address) {
        return jdbc.sql("""
                select c.id, c.customer_id, c.queue_id, c.status, c.product, c.topic, c.owner_agent_id,
                    k.id as contact_id, k.state, k.enqueued_at
                from conversation c left join contact k on k.conversation_id = c.id and k.outcome is null
                where %s""".formatted(condition))
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

    /**
     * Opens a conversation; of a customer who was merged a moment ago, with the one he became. Fails with a duplicate key
     * when the address has an open one.
     */
    public ConversationId create(CustomerId customer, String channel, String address, QueueId queue,
                                 @Nullable String product, @Nullable String topic) {
        Timestamp now = Timestamp.from(clock.instant());
        return new ConversationId(jdbc.sql("""
                insert into conversation (customer_id, status, channel, address, queue_id, product, topic, last_at,
                    created_at)
                select coalesce(merged_into, id), 'OPEN', ?, ?, ?, ?, ?, ?, ? from customer where id = ? for key share
                returning id""")
                .param(channel).param(address).param(queue.value()).param(product).param(topic)
                .param(now).param(now).param(customer.value()).query(Long.class).single());
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

    /** The same, for its customer, in this queue. */
    public void reopen(ConversationId conversation, QueueId queue) {
        reopen(conversation);
        jdbc.sql("update conversation set queue_id = ? where id = ?").params(queue.value(), conversation.value()).update();
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
