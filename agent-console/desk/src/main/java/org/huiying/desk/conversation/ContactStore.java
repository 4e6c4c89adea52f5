package org.huiying.desk.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;

import org.huiying.rules.agent.AgentId;
import org.huiying.rules.callback.CallbackId;
import org.huiying.rules.conversation.ContactId;
import org.huiying.rules.conversation.ConversationId;
import org.huiying.rules.customer.CustomerId;
import org.huiying.rules.queue.QueueId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code contact}, and the columns of {@code conversation} that move with it. */
@Component
class ContactStore {

    private final JdbcClient jdbc;

    ContactStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A contact that is not closed. */
    record ContactState(ConversationId conversation, CustomerId customer, String channel, QueueId queue, String state,
                        @Nullable AgentId agent, int offer, Instant enqueuedAt, @Nullable Instant answeredAt,
                        @Nullable CallbackId callback) {

        boolean wasAnswered() {
            return answeredAt != null;
        }

        /** Whether somebody is at the other end now; of a callback that waits for an agent its customer knows nothing. */
        boolean customerWaits() {
            return callback == null;
        }

        boolean isOffered() {
            return state.equals("OFFERED");
        }

        boolean isOffer(AgentId to, int number) {
            return isOffered() && to.equals(agent) && offer == number;
        }
    }

    /** Holds the contact's row until the transaction ends; empty when it is closed. */
    Optional<ContactState> lockOpen(ContactId contact) {
        return jdbc.sql("""
                select conversation_id, customer_id, channel, queue_id, state, agent_id, offer_no, enqueued_at,
                    answered_at, callback_id
                from contact where id = ? and state <> 'CLOSED' for update""")
                .param(contact.value()).query((row, n) -> state(row)).optional();
    }

    /** The contact of a conversation that is under way. */
    Optional<ContactId> open(ConversationId conversation) {
        return jdbc.sql("select id from contact where conversation_id = ? and state <> 'CLOSED'")
                .param(conversation.value()).query(Long.class).optional().map(ContactId::new);
    }

    private static ContactState state(ResultSet row) throws SQLException {
        Long agent = row.getObject("agent_id", Long.class);
        Long callback = row.getObject("callback_id", Long.class);
        Timestamp answered = row.getTimestamp("answered_at");
        return new ContactState(new ConversationId(row.getLong("conversation_id")),
                new CustomerId(row.getLong("customer_id")), row.getString("channel"),
                new QueueId(row.getLong("queue_id")), row.getString("state"),
                agent == null ? null : new AgentId(agent), row.getInt("offer_no"),
                row.getTimestamp("enqueued_at").toInstant(), answered == null ? null : answered.toInstant(),
                callback == null ? null : new CallbackId(callback));
    }

    void waiting(ContactId contact, QueueId queue) {
        jdbc.sql("""
                update contact set state = 'WAITING', queue_id = ?, agent_id = null, offered_at = null,
                    offer_expires_at = null, wrap_up_until = null where id = ?""")
                .params(queue.value(), contact.value()).update();
    }

    void offered(ContactId contact, AgentId agent, int offer, Instant now, Instant expiresAt) {
        jdbc.sql("""
                update contact set state = 'OFFERED', agent_id = ?, offer_no = ?, offered_at = ?, offer_expires_at = ?
                where id = ?""")
                .params(agent.value(), offer, Timestamp.from(now), Timestamp.from(expiresAt), contact.value()).update();
    }

    void assigned(ContactId contact, AgentId agent, Instant now) {
        jdbc.sql("""
                update contact set state = 'ACTIVE', agent_id = ?, offer_expires_at = null, position = null,
                    answered_at = coalesce(answered_at, ?) where id = ?""")
                .params(agent.value(), Timestamp.from(now), contact.value()).update();
    }

    void setPosition(ContactId contact, int position, @Nullable Long estimateSeconds) {
        jdbc.sql("update contact set position = ?, estimate_seconds = ? where id = ?")
                .param(position).param(estimateSeconds).param(contact.value()).update();
    }

    void wrapping(ContactId contact, AgentId agent, Instant now, Instant until) {
        jdbc.sql("""
                update contact set state = 'WRAPPING', agent_id = ?, ended_at = coalesce(ended_at, ?), wrap_up_until = ?
                where id = ?""")
                .params(agent.value(), Timestamp.from(now), Timestamp.from(until), contact.value()).update();
    }

    void close(ContactId contact, String outcome, Instant now) {
        jdbc.sql("""
                update contact set state = 'CLOSED', outcome = ?, closed_at = ?, ended_at = coalesce(ended_at, ?)
                where id = ?""")
                .params(outcome, Timestamp.from(now), Timestamp.from(now), contact.value()).update();
    }

    void setQueue(ConversationId conversation, QueueId queue) {
        jdbc.sql("update conversation set queue_id = ? where id = ? and queue_id <> ?")
                .params(queue.value(), conversation.value(), queue.value()).update();
    }

    void setOwner(ConversationId conversation, @Nullable AgentId agent) {
        jdbc.sql("update conversation set owner_agent_id = ? where id = ?")
                .param(agent == null ? null : agent.value()).param(conversation.value()).update();
    }

    boolean endConversation(ConversationId conversation, Instant now) {
        return jdbc.sql("update conversation set status = 'ENDED', ended_at = ? where id = ? and status = 'OPEN'")
                .params(Timestamp.from(now), conversation.value()).update() > 0;
    }

    String nameOf(AgentId agent) {
        return jdbc.sql("select name from agent where id = ?").param(agent.value()).query(String.class).single();
    }

    @Nullable String resultOf(ConversationId conversation) {
        return jdbc.sql("select result_code from conversation where id = ?").param(conversation.value())
                .query((row, n) -> Optional.ofNullable(row.getString(1))).single().orElse(null);
    }
}
