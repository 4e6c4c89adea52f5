package org.huiying.desk.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.huiying.desk.conversation.MovingContact.Matter;
import org.huiying.desk.conversation.MovingContact.Talk;
import org.huiying.desk.rows.Columns;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.callback.CallbackId;
import org.huiying.rules.conversation.ContactId;
import org.huiying.rules.conversation.ConversationId;
import org.huiying.rules.customer.CustomerId;
import org.huiying.rules.queue.QueueId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The table {@code contact}, and the columns of {@code conversation} that move with it. */
@Component
class ContactStore {

    private final JdbcTemplate jdbc;

    ContactStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Holds these contacts' rows until the transaction ends, and then those of their conversations: everybody who holds
     * both does it in this order, and each in the order of numbers. Closed contacts are left out; not by the statement, lest
     * the database go through all that are open to find these.
     */
    Map<ContactId, MovingContact> take(Collection<ContactId> contacts) {
        Map<Long, ResultRow> rows = new LinkedHashMap<>();
        jdbc.query("""
                select id, conversation_id, customer_id, channel, queue_id, state, agent_id, offer_no, enqueued_at,
                    answered_at, ended_at, wrap_up_until, position, estimate_seconds, callback_id
                from contact where id = any(?) order by id for no key update""",
                row -> {
                    if (!row.getString("state").equals("CLOSED")) {
                        rows.put(row.getLong("id"), ResultRow.of(row));
                    }
                }, (Object) new Columns<>(contacts).longs(ContactId::value));
        Map<Long, Talk> talks = talks(rows.values());
        Map<ContactId, MovingContact> moving = new HashMap<>();
        rows.values().forEach(row -> moving.put(row.matter().contact(),
                row.contact(talks.get(row.matter().conversation().value()))));
        ringing(rows.values(), moving);
        return moving;
    }

    /** Holds the contact's row until the transaction ends, unless it is closed. */
    void hold(ContactId contact) {
        jdbc.query("select id from contact where id = ? and outcome is null for no key update", row -> { }, contact.value());
    }

    /** A row of {@code contact} as it is read. */
    private record ResultRow(Matter matter, String state, QueueId queue, @Nullable AgentId agent, int offers, Times times,
                             @Nullable Integer position, @Nullable Long estimateSeconds) {

        record Times(@Nullable Instant answeredAt, @Nullable Instant endedAt, @Nullable Instant wrapUpUntil) {}

        static ResultRow of(ResultSet row) throws SQLException {
            Long agent = row.getObject("agent_id", Long.class);
            Long callback = row.getObject("callback_id", Long.class);
            Integer estimate = row.getObject("estimate_seconds", Integer.class);
            Matter matter = new Matter(new ContactId(row.getLong("id")), new ConversationId(row.getLong("conversation_id")),
                    new CustomerId(row.getLong("customer_id")), row.getString("channel"),
                    row.getTimestamp("enqueued_at").toInstant(), callback == null ? null : new CallbackId(callback));
            return new ResultRow(matter, row.getString("state"), new QueueId(row.getLong("queue_id")),
                    agent == null ? null : new AgentId(agent), row.getInt("offer_no"),
                    new Times(time(row, "answered_at"), time(row, "ended_at"), time(row, "wrap_up_until")),
                    row.getObject("position", Integer.class), estimate == null ? null : estimate.longValue());
        }

        MovingContact contact(Talk talk) {
            MovingContact contact = new MovingContact(matter, state, queue, talk);
            contact.agent = agent;
            contact.offers = offers;
            contact.answeredAt = times.answeredAt();
            contact.endedAt = times.endedAt();
            contact.wrapUpUntil = times.wrapUpUntil();
            contact.position = position;
            contact.estimateSeconds = estimateSeconds;
            return contact;
        }
    }

    private Map<Long, Talk> talks(Collection<ResultRow> contacts) {
        Map<Long, Talk> talks = new HashMap<>();
        if (!contacts.isEmpty()) {
            jdbc.query("""
                    select id, queue_id, owner_agent_id, status, ended_at, channel, address, result_code
                    from conversation where id = any(?) order by id for no key update""",
                    row -> {
                        Long owner = row.getObject("owner_agent_id", Long.class);
                        talks.put(row.getLong("id"), new Talk(new QueueId(row.getLong("queue_id")),
                                owner == null ? null : new AgentId(owner), row.getString("status").equals("OPEN"),
                                time(row, "ended_at"),
                                row.getString("channel").equals("WEB_CHAT") ? row.getString("address") : null,
                                row.getString("result_code")));
                    }, (Object) new Columns<>(contacts).longs(row -> row.matter().conversation().value()));
        }
        return talks;
    }

    private void ringing(Collection<ResultRow> contacts, Map<ContactId, MovingContact> moving) {
        List<ResultRow> offered = contacts.stream().filter(row -> row.state().equals("OFFERED")).toList();
        if (!offered.isEmpty()) {
            jdbc.query("select contact_id, offer, agent_id from contact_offer where contact_id = any(?)",
                    row -> {
                        moving.get(new ContactId(row.getLong(1))).ringing.put(row.getInt(2), new AgentId(row.getLong(3)));
                    }, (Object) new Columns<>(offered).longs(row -> row.matter().contact().value()));
        }
    }

    /**
     * Writes what has changed of them.
     *
     * @param lines the number of the newest line in conversations that got one: a row that is written once is written fast
     */
    void write(Collection<MovingContact> moved, Map<ConversationId, Long> lines) {
        Columns<MovingContact> rows = new Columns<>(moved.stream().filter(contact -> contact.changed).toList());
        if (!rows.isEmpty()) {
            jdbc.update("""
                    update contact k set state = t.state, outcome = t.outcome, queue_id = t.queue_id, agent_id = t.agent_id,
                        offer_no = t.offer_no, answered_at = t.answered_at, ended_at = t.ended_at,
                        wrap_up_until = t.wrap_up_until, closed_at = t.closed_at, position = t.position,
                        estimate_seconds = t.estimate_seconds
                    from unnest(?::bigint[], ?::text[], ?::text[], ?::bigint[], ?::bigint[], ?::int[], ?::timestamptz[],
                        ?::timestamptz[], ?::timestamptz[], ?::timestamptz[], ?::int[], ?::bigint[]) as t (id, state,
                        outcome, queue_id, agent_id, offer_no, answered_at, ended_at, wrap_up_until, closed_at, position,
                        estimate_seconds)
                    where k.id = t.id""",
                    rows.longs(row -> row.matter.contact().value()), rows.texts(row -> row.state),
                    rows.texts(row -> row.outcome), rows.longs(row -> row.queue.value()),
                    rows.longs(row -> number(row.agent)), rows.ints(row -> row.offers),
                    rows.times(row -> row.answeredAt), rows.times(row -> row.endedAt),
                    rows.times(row -> row.wrapUpUntil), rows.times(row -> row.closedAt),
                    rows.ints(row -> row.position), rows.longs(row -> row.estimateSeconds));
        }
        Columns<MovingContact> talks = new Columns<>(moved.stream()
                .filter(contact -> contact.talkChanged || lines.containsKey(contact.conversation())).toList());
        if (!talks.isEmpty()) {
            jdbc.update("""
                    update conversation c set queue_id = t.queue_id, owner_agent_id = t.owner, status = t.status,
                        ended_at = t.ended_at, last_seq = coalesce(t.last_seq, c.last_seq)
                    from unnest(?::bigint[], ?::bigint[], ?::bigint[], ?::text[], ?::timestamptz[], ?::bigint[])
                        as t (id, queue_id, owner, status, ended_at, last_seq)
                    where c.id = t.id""",
                    talks.longs(row -> row.conversation().value()), talks.longs(row -> row.talk.queue().value()),
                    talks.longs(row -> number(row.talk.owner())), talks.texts(row -> row.talk.open() ? "OPEN" : "ENDED"),
                    talks.times(row -> row.talk.endedAt()), talks.longs(row -> lines.get(row.conversation())));
        }
    }

    /** The contact of a conversation that is under way. */
    Optional<ContactId> open(ConversationId conversation) {
        return jdbc.query("select id from contact where conversation_id = ? and outcome is null",
                (row, n) -> new ContactId(row.getLong(1)), conversation.value()).stream().findFirst();
    }

    boolean endConversation(ConversationId conversation, Instant now) {
        return jdbc.update("update conversation set status = 'ENDED', ended_at = ? where id = ? and status = 'OPEN'",
                Timestamp.from(now), conversation.value()) > 0;
    }

    Map<AgentId, String> names(Collection<AgentId> agents) {
        Map<AgentId, String> names = new HashMap<>();
        if (!agents.isEmpty()) {
            jdbc.query("select id, name from agent where id = any(?)", row -> {
                names.put(new AgentId(row.getLong(1)), row.getString(2));
            }, (Object) new Columns<>(agents).longs(AgentId::value));
        }
        return names;
    }

    private static @Nullable Long number(@Nullable AgentId agent) {
        return agent == null ? null : agent.value();
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
