package org.huiying.desk.phone;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.huiying.desk.rows.Columns;
import org.huiying.gateway.contact.Address;
import org.huiying.gateway.contact.ChannelKind;
import org.huiying.gateway.contact.Language;
import org.huiying.gateway.contact.call.CallId;
import org.huiying.gateway.contact.call.Prompt;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.conversation.ConversationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code phone_call}. */
@Component
class CallStore {

    private static final String COLUMNS = """
            select sid, address, conversation_id, place, goodbye, heard_at, asked_at, held, held_told, paused, paused_told,
                quiet_until, placed_by, language from phone_call\s""";

    private final JdbcClient jdbc;

    CallStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores that they call, unless it is stored. */
    void arrived(List<NewCalls.NewCall> all) {
        Columns<NewCalls.NewCall> columns = new Columns<>(all);
        jdbc.sql("""
                insert into phone_call (sid, address, place, arrived_at, heard_at)
                select sid, address, 'NEW', at, at from unnest(?::text[], ?::text[], ?::timestamptz[]) as t (sid, address, at)
                on conflict (sid) do nothing""")
                .param(columns.texts(one -> one.call().value())).param(columns.texts(one -> one.from().value()))
                .param(columns.times(NewCalls.NewCall::at)).update();
    }

    Optional<LiveCall> find(CallId call) {
        return jdbc.sql(COLUMNS + "where sid = ? and ended_at is null").param(call.value())
                .query((row, n) -> read(row)).optional();
    }

    /** Keeps that we call somebody. Empty when a call to him is under way. */
    Optional<CallId> placed(AgentId by, Address to, ConversationId conversation, Instant now) {
        Timestamp at = Timestamp.from(now);
        return jdbc.sql("""
                insert into phone_call (sid, address, conversation_id, place, placed_by, arrived_at, heard_at, language)
                select 'out-' || nextval('phone_call_out'), ?, k.id, 'OUT', ?, ?, ?, u.language
                from conversation k join customer u on u.id = k.customer_id where k.id = ?
                on conflict (address) where placed_by is not null and ended_at is null do nothing returning sid""")
                .params(to.value(), by.value(), at, at, conversation.value())
                .query((row, n) -> new CallId(row.getString(1))).optional();
    }

    /** Whether the customer is on the line otherwise than in this call. */
    boolean isOnTheLine(String address, CallId but) {
        return jdbc.sql("select exists (select from phone_call where address = ? and ended_at is null and sid <> ?)")
                .params(address, but.value()).query(Boolean.class).single();
    }

    /** A call that we made is over. @param outcome as the table lists them */
    void finished(CallId call, String outcome, Instant now) {
        jdbc.sql("update phone_call set outcome = ?, ended_at = ? where sid = ?")
                .params(outcome, Timestamp.from(now), call.value()).update();
    }

    /** Holds the call until the transaction ends. */
    Optional<LiveCall> lock(CallId call) {
        return jdbc.sql(COLUMNS + "where sid = ? and ended_at is null for update").param(call.value())
                .query((row, n) -> read(row)).optional();
    }

    /** Holds the call unless somebody else does. */
    Optional<LiveCall> tryLock(CallId call) {
        return jdbc.sql(COLUMNS + "where sid = ? and ended_at is null for update skip locked").param(call.value())
                .query((row, n) -> read(row)).optional();
    }

    /** Those of which something may be to be done: not who merely waits, or is told something, and was heard lately. */
    List<ToLookAt> toLookAt(Instant silentSince) {
        return jdbc.sql("""
                select c.sid, concat_ws(' ', c.xmin, v.xmin, k.xmin,
                    (select string_agg(l.xmin::text, ' ' order by l.id) from phone_leg l where l.call_sid = c.sid)) as rows,
                    exists (select from phone_leg l where l.call_sid = c.sid and l.state = 'TO_DIAL') as dials
                from phone_call c left join conversation v on v.id = c.conversation_id
                left join lateral (select state, xmin from contact k where k.conversation_id = c.conversation_id
                    order by k.id desc limit 1) k on true
                where c.ended_at is null and (c.heard_at <= ? or c.place in ('ROOM', 'OUTSIDE', 'OUT')
                    or c.place = 'QUEUE' and coalesce(k.state, '') not in ('WAITING', 'OFFERED')
                    or exists (select from phone_leg l where l.call_sid = c.sid and l.state <> 'ENDED'))
                order by c.arrived_at""")
                .param(Timestamp.from(silentSince))
                .query((row, n) -> new ToLookAt(new CallId(row.getString("sid")), row.getString("rows"), row.getBoolean("dials"))).list();
    }

    /** @param rows another when anything of the call has changed @param dials somebody waits to be dialled */
    record ToLookAt(CallId call, String rows, boolean dials) {}

    /** Whether the address of a new call has one that came before it and is not over; empty when the call is not new. */
    Optional<Boolean> isCallingAlready(CallId call) {
        return jdbc.sql("""
                select exists (select from phone_call o where o.address = c.address
                    and o.ended_at is null and o.place <> 'LEAVING' and (o.arrived_at, o.sid) < (c.arrived_at, c.sid))
                from phone_call c where c.sid = ? and c.place = 'NEW' and c.ended_at is null""")
                .param(call.value()).query(Boolean.class).optional();
    }

    /** Who waits and is not a contact yet, or has hung up before he was one. */
    Optional<Address> notTakenIn(CallId call) {
        return jdbc.sql("select address from phone_call where sid = ? and place = 'QUEUE' and conversation_id is null")
                .param(call.value()).query(String.class).optional().map(address -> new Address(ChannelKind.PHONE, address));
    }

    /** Holds a call that is over, as it was. */
    Optional<LiveCall> lockGone(CallId call) {
        return jdbc.sql(COLUMNS + "where sid = ? and ended_at is not null for update").param(call.value())
                .query((row, n) -> read(row)).optional();
    }

    void speaks(CallId call, @Nullable String language) {
        jdbc.sql("update phone_call set language = ? where sid = ?").param(language).param(call.value()).update();
    }

    void takenIn(CallId call, ConversationId conversation) {
        jdbc.sql("""
                update phone_call set conversation_id = ?, place = case place when 'NEW' then 'QUEUE' else place end
                where sid = ?""")
                .params(conversation.value(), call.value()).update();
    }

    void movedTo(CallId call, LiveCall.Place place, Instant now) {
        Timestamp at = Timestamp.from(now);
        jdbc.sql("""
                update phone_call set place = ?, heard_at = ?, asked_at = null, held = false, held_told = false,
                    paused = false, paused_told = false,
                    talk_at = case ? when 'ROOM' then coalesce(talk_at, ?) else talk_at end
                where sid = ?""")
                .params(place.name(), at, place.name(), at, call.value()).update();
    }

    /** From the queue only: whoever is elsewhere by now stays there. */
    void leavesMessage(CallId call) {
        jdbc.sql("update phone_call set place = 'MESSAGE' where sid = ? and place = 'QUEUE' and ended_at is null")
                .param(call.value()).update();
    }

    /** We are closed: he is heard by the machine, and his message belongs to the matter that we call him back for. */
    void leavesVoicemail(CallId call, ConversationId conversation) {
        jdbc.sql("update phone_call set place = 'VOICEMAIL', conversation_id = ? where sid = ? and place = 'NEW'")
                .params(conversation.value(), call.value()).update();
    }

    /** Whose matter a call was, also when it is over. */
    Optional<ConversationId> conversation(CallId call) {
        return jdbc.sql("select conversation_id from phone_call where sid = ? and conversation_id is not null")
                .param(call.value()).query(Long.class).optional().map(ConversationId::new);
    }

    void sentAway(CallId call, Prompt.Why why, Instant now) {
        jdbc.sql("update phone_call set place = 'LEAVING', goodbye = ?, heard_at = ? where sid = ?")
                .params(why.name(), Timestamp.from(now), call.value()).update();
    }

    void asked(CallId call, Instant now) {
        jdbc.sql("update phone_call set asked_at = ? where sid = ?").params(Timestamp.from(now), call.value()).update();
    }

    void heard(CallId call, Instant now) {
        jdbc.sql("update phone_call set heard_at = ? where sid = ?").params(Timestamp.from(now), call.value()).update();
    }

    /** Given to another number; he stays where he is. */
    void givenAway(CallId call) {
        jdbc.sql("update phone_call set place = 'OUTSIDE', held = false where sid = ?").param(call.value()).update();
    }

    void held(CallId call, boolean held) {
        jdbc.sql("update phone_call set held = ? where sid = ?").params(held, call.value()).update();
    }

    void heldTold(CallId call, boolean held) {
        jdbc.sql("update phone_call set held_told = ? where sid = ?").params(held, call.value()).update();
    }

    void paused(CallId call, boolean paused) {
        jdbc.sql("update phone_call set paused = ? where sid = ?").params(paused, call.value()).update();
    }

    void pausedTold(CallId call, boolean paused) {
        jdbc.sql("update phone_call set paused_told = ? where sid = ?").params(paused, call.value()).update();
    }

    /** The provider could not do it; a word for pages, and when it is asked again. */
    void troubled(CallId call, String why, Instant until) {
        jdbc.sql("update phone_call set trouble = ?, quiet_until = ? where sid = ?")
                .params(why, Timestamp.from(until), call.value()).update();
    }

    void untroubled(CallId call) {
        jdbc.sql("update phone_call set trouble = null, quiet_until = null where sid = ? and trouble is not null")
                .param(call.value()).update();
    }

    /** The call that a conversation has on the line. */
    Optional<CallId> liveOf(ConversationId conversation) {
        return jdbc.sql("select sid from phone_call where conversation_id = ? and ended_at is null order by arrived_at desc limit 1")
                .param(conversation.value()).query((row, n) -> new CallId(row.getString(1))).optional();
    }

    void ended(CallId call, Instant now) {
        jdbc.sql("update phone_call set ended_at = ? where sid = ?").params(Timestamp.from(now), call.value()).update();
    }

    private static LiveCall read(ResultSet row) throws SQLException {
        Long conversation = row.getObject("conversation_id", Long.class);
        String goodbye = row.getString("goodbye");
        Timestamp asked = row.getTimestamp("asked_at");
        String language = row.getString("language");
        Long placer = row.getObject("placed_by", Long.class);
        Timestamp quiet = row.getTimestamp("quiet_until");
        return new LiveCall(new CallId(row.getString("sid")), new Address(ChannelKind.PHONE, row.getString("address")),
                conversation == null ? null : new ConversationId(conversation),
                LiveCall.Place.valueOf(row.getString("place")), goodbye == null ? null : Prompt.Why.valueOf(goodbye),
                row.getTimestamp("heard_at").toInstant(), asked == null ? null : asked.toInstant(),
                new LiveCall.Wishes(row.getBoolean("held"), row.getBoolean("held_told"), row.getBoolean("paused"),
                        row.getBoolean("paused_told"), quiet == null ? null : quiet.toInstant()),
                placer == null ? null : new AgentId(placer), language == null ? Language.CHINESE : new Language(language));
    }
}
