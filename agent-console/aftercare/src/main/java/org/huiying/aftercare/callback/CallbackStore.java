package org.huiying.aftercare.callback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.huiying.rules.agent.AgentId;
import org.huiying.rules.callback.CallbackId;
import org.huiying.rules.callback.CallbackReason;
import org.huiying.rules.callback.CallbackState;
import org.huiying.rules.callback.DueTime;
import org.huiying.rules.callback.Matter;
import org.huiying.rules.callback.NextStep.Outcome;
import org.huiying.rules.conversation.ContactId;
import org.huiying.rules.conversation.ConversationId;
import org.huiying.rules.customer.CustomerId;
import org.huiying.rules.queue.QueueId;
import org.huiying.rules.ticket.TicketId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code callback}, for decisions. Every move raises the timer's number, so that older timers do nothing. */
@Component
class CallbackStore {

    private final JdbcClient jdbc;

    CallbackStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Callback> lock(CallbackId id) {
        return jdbc.sql("select * from callback where id = ? for update").param(id.value())
                .query(CallbackStore::callback).optional();
    }

    Optional<Callback> lockLive(Matter matter) {
        return jdbc.sql("select * from callback where matter = ? and state <> 'DONE' for update").param(matter.key())
                .query(CallbackStore::callback).optional();
    }

    /** Empty when the matter has a live callback already. */
    Optional<CallbackId> insert(NewCallback wanted, QueueId queue, String phone, DueTime due) {
        Matter matter = wanted.matter();
        var statement = jdbc.sql("""
                insert into callback (customer_id, conversation_id, ticket_id, matter, reason, state, due_at, latest_at,
                    place_at, awaits_year, means, phone, queue_id, preferred_agent_id, note, created_by, created_at)
                values (:customer, :conversation, :ticket, :matter, :reason, :state, :due, :latest, :place, :year,
                    :means, :phone, :queue, :preferred, :note, :by, :at)
                on conflict (matter) where state <> 'DONE' do nothing returning id""")
                .param("customer", matter.customer().value())
                .param("conversation", matter instanceof Matter.OfConversation of ? of.conversation().value() : null)
                .param("ticket", ticket(matter)).param("matter", matter.key())
                .param("reason", wanted.cause().reason().name()).param("phone", phone).param("queue", queue.value())
                .param("preferred", wanted.preferred() == null ? null : wanted.preferred().value())
                .param("note", wanted.note()).param("by", wanted.by() == null ? null : wanted.by().value())
                .param("at", Timestamp.from(wanted.at()));
        return DueColumns.set(statement, due).query(Long.class).optional().map(CallbackId::new);
    }

    private static @Nullable Long ticket(Matter matter) {
        return switch (matter) {
            case Matter.OfTicket of -> of.ticket().value();
            case Matter.OfPromise of -> of.ticket().value();
            case Matter.OfConversation ignored -> null;
            case Matter.OfCustomer ignored -> null;
        };
    }

    void cause(CallbackId id, NewCallback wanted) {
        jdbc.sql("insert into callback_cause (callback_id, at, reason, note, agent_id) values (?, ?, ?, ?, ?)")
                .param(id.value()).param(Timestamp.from(wanted.at())).param(wanted.cause().reason().name())
                .param(wanted.note()).param(wanted.by() == null ? null : wanted.by().value()).update();
    }

    /** A later cause takes the callback over. */
    void replace(CallbackId id, NewCallback wanted, String phone, DueTime due) {
        var statement = jdbc.sql("""
                update callback set reason = :reason, state = :state, due_at = :due, latest_at = :latest,
                    place_at = least(place_at, :place), awaits_year = :year, means = :means,
                    phone = coalesce(nullif(:phone, ''), phone),
                    note = case when :note = '' then note when note = '' then :note else note || e'\\n' || :note end,
                    preferred_agent_id = coalesce(:preferred::bigint, preferred_agent_id),
                    timer = timer + 1, version = version + 1
                where id = :id""")
                .param("reason", wanted.cause().reason().name()).param("phone", phone).param("note", wanted.note())
                .param("preferred", wanted.preferred() == null ? null : wanted.preferred().value())
                .param("id", id.value());
        DueColumns.set(statement, due).update();
    }

    /** Another attempt, or another time. */
    void move(CallbackId id, DueTime due) {
        var statement = jdbc.sql("""
                update callback set state = :state, due_at = :due, latest_at = :latest, place_at = :place,
                    awaits_year = :year, means = :means, contact_id = null, timer = timer + 1, version = version + 1
                where id = :id""").param("id", id.value());
        DueColumns.set(statement, due).update();
    }

    /** The customer is busy with us just now: the same due time, looked at again later. */
    void wait(CallbackId id) {
        jdbc.sql("update callback set timer = timer + 1 where id = ?").param(id.value()).update();
    }

    void calling(CallbackId id, ContactId contact, ConversationId conversation) {
        jdbc.sql("""
                update callback set state = 'CALLING', contact_id = ?, timer = timer + 1, version = version + 1,
                    conversation_id = coalesce(conversation_id, ?) where id = ?""")
                .params(contact.value(), conversation.value(), id.value()).update();
    }

    void state(CallbackId id, CallbackState state) {
        jdbc.sql("""
                update callback set state = ?, awaits_year = null, timer = timer + 1, version = version + 1 where id = ?""")
                .params(state.name(), id.value()).update();
    }

    void done(CallbackId id, Outcome outcome, Instant at) {
        jdbc.sql("""
                update callback set state = 'DONE', outcome = ?, done_at = ?, awaits_year = null, timer = timer + 1,
                    version = version + 1 where id = ? and state <> 'DONE'""")
                .params(outcome.name(), Timestamp.from(at), id.value()).update();
    }

    void setPhone(CallbackId id, String phone) {
        jdbc.sql("update callback set phone = ? where id = ?").params(phone, id.value()).update();
    }

    void note(CallbackId id, String line) {
        jdbc.sql("update callback set note = case when note = '' then :line else note || e'\\n' || :line end where id = :id")
                .param("line", line).param("id", id.value()).update();
    }

    /** Live ones that nobody has in hand, made before the given time: a contact of the customer may fulfil them. */
    List<Callback> waitingOf(CustomerId customer, Instant before) {
        return jdbc.sql("""
                select * from callback where customer_id = ? and created_at <= ?
                    and state in ('SCHEDULED', 'AWAITING_CALENDAR', 'AWAITING_NUMBER') order by id for update""")
                .params(customer.value(), Timestamp.from(before)).query(CallbackStore::callback).list();
    }

    List<Callback> waitingOf(TicketId ticket) {
        return jdbc.sql("""
                select * from callback where ticket_id = ?
                    and state in ('SCHEDULED', 'AWAITING_CALENDAR', 'AWAITING_NUMBER') order by id for update""")
                .param(ticket.value()).query(CallbackStore::callback).list();
    }

    List<Callback> awaitingCalendar() {
        return jdbc.sql("select * from callback where state = 'AWAITING_CALENDAR' order by id for update")
                .query(CallbackStore::callback).list();
    }

    private static Callback callback(ResultSet row, int n) throws SQLException {
        Long conversation = row.getObject("conversation_id", Long.class);
        Long ticket = row.getObject("ticket_id", Long.class);
        Long preferred = row.getObject("preferred_agent_id", Long.class);
        Long contact = row.getObject("contact_id", Long.class);
        return new Callback(new CallbackId(row.getLong("id")),
                new Callback.About(new CustomerId(row.getLong("customer_id")),
                        conversation == null ? null : new ConversationId(conversation),
                        ticket == null ? null : new TicketId(ticket)),
                CallbackReason.valueOf(row.getString("reason")), CallbackState.valueOf(row.getString("state")),
                new Callback.Times(row.getTimestamp("due_at").toInstant(), row.getTimestamp("latest_at").toInstant(),
                        row.getTimestamp("place_at").toInstant()),
                new Callback.To(DueTime.Means.valueOf(row.getString("means")), row.getString("phone"),
                        new QueueId(row.getLong("queue_id")), preferred == null ? null : new AgentId(preferred)),
                row.getInt("timer"), contact == null ? null : new ContactId(contact));
    }
}
