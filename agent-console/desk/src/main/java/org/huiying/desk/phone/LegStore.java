package org.huiying.desk.phone;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.huiying.gateway.contact.call.CallId;
import org.huiying.gateway.contact.call.LegId;
import org.huiying.gateway.contact.call.RoomId;
import org.huiying.gateway.contact.call.Seat;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.conversation.ContactId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code phone_leg}. Writers hold the caller's call. */
@Component
class LegStore {

    /** Why a connection ended of which it is not known yet who hung up. */
    static final String TALK_OVER = "talk-over";

    private static final Duration CLAIMED_FOR = Duration.ofSeconds(30);
    private static final String COLUMNS = """
            select id, call_sid, contact_id, agent_id, offer_no, number, sid, state, attempts, next_at,
                created_at, heard_at, accepted_at, ended_at, role, room, seat, seat_told, completes from phone_leg\s""";

    private final JdbcClient jdbc;

    LegStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Leg> find(LegId leg) {
        return jdbc.sql(COLUMNS + "where id = ?").param(leg.value()).query((row, n) -> read(row)).optional();
    }

    /** Whose call is, or was, talked about in a room. */
    Optional<CallId> callIn(RoomId room) {
        return jdbc.sql("select call_sid from phone_leg where room = ? order by id limit 1").param(room.value())
                .query((row, n) -> new CallId(row.getString(1))).optional();
    }

    /** That of the agent who had the contact last; perhaps it is over. */
    Optional<Leg> last(CallId call) {
        return last(call, Leg.Role.AGENT);
    }

    Optional<Leg> last(CallId call, Leg.Role role) {
        return jdbc.sql(COLUMNS + "where call_sid = ? and role = ? order by id desc limit 1").params(call.value(), role.name())
                .query((row, n) -> read(row)).optional();
    }

    Optional<Leg> live(CallId call) {
        return live(call, Leg.Role.AGENT);
    }

    Optional<Leg> live(CallId call, Leg.Role role) {
        return last(call, role).filter(Leg::isLive);
    }

    List<Leg> allLive(CallId call) {
        return jdbc.sql(COLUMNS + "where call_sid = ? and state <> 'ENDED' order by id").param(call.value())
                .query((row, n) -> read(row)).list();
    }

    /** The connection to who has the contact; they talk in a room of their own. */
    Leg create(CallId call, Standing standing, String number, Instant now) {
        Leg.Whose whose = new Leg.Whose(standing.hers().contact(), standing.hers().agent(), standing.offer(), number);
        LegId id = insert(call, whose, new Leg.Part(Leg.Role.AGENT, new RoomId("new"), Seat.HOST, Seat.HOST, false), now);
        jdbc.sql("update phone_leg set room = 'contact-' || contact_id || '-' || id where id = ?").param(id.value()).update();
        return find(id).orElseThrow();
    }

    /** Brings somebody else into a room. */
    LegId insert(CallId call, Leg.Whose whose, Leg.Part part, Instant now) {
        Timestamp at = Timestamp.from(now);
        return new LegId(jdbc.sql("""
                insert into phone_leg (call_sid, contact_id, agent_id, offer_no, number, role, room, seat, seat_told,
                    completes, state, next_at, created_at, heard_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'TO_DIAL', ?, ?, ?) returning id""")
                .param(call.value()).param(whose.contact().value())
                .param(whose.agent() == null ? null : whose.agent().value()).param(whose.offer()).param(whose.number())
                .param(part.role().name()).param(part.room().value()).param(part.seat().toString())
                .param(part.told().toString()).param(part.completes()).param(at).param(at).param(at)
                .query(Long.class).single());
    }

    void answeredBy(LegId leg, boolean machine) {
        jdbc.sql("update phone_leg set answered_by = ? where id = ?").params(machine ? "MACHINE" : "PERSON", leg.value()).update();
    }

    /** How a customer's connection ended, as a call's outcome. */
    String outcome(LegId leg) {
        return jdbc.sql("""
                select case when answered_by = 'MACHINE' then 'MACHINE' when accepted_at is not null then 'TALKED'
                    when why = 'busy' then 'BUSY' when why in ('no-answer', 'canceled') then 'NO_ANSWER' else 'FAILED' end
                from phone_leg where id = ?""").param(leg.value()).query(String.class).single();
    }

    /** How he is to take part from now on. */
    void seat(LegId leg, Seat seat) {
        jdbc.sql("update phone_leg set seat = ? where id = ?").params(seat.toString(), leg.value()).update();
    }

    void seatTold(LegId leg, Seat seat) {
        jdbc.sql("update phone_leg set seat_told = ? where id = ?").params(seat.toString(), leg.value()).update();
    }

    /** Who was only asked, or listened, has the contact now. */
    void promote(LegId leg, Standing standing) {
        jdbc.sql("""
                update phone_leg set role = 'AGENT', offer_no = ?, seat = 'ends', completes = false
                where id = ? and state <> 'ENDED'""").params(standing.offer(), leg.value()).update();
    }

    /** Asks for him to get the caller, unless that was asked for lately. */
    boolean handsOver(LegId leg, Instant now) {
        return jdbc.sql("""
                update phone_leg set completes = true, next_at = ? where id = ? and (not completes or next_at <= ?)""")
                .params(Timestamp.from(now.plus(CLAIMED_FOR)), leg.value(), Timestamp.from(now)).update() > 0;
    }

    /** Takes it for dialling, so that nobody else dials meanwhile. */
    boolean claim(LegId leg, Instant now) {
        return jdbc.sql("""
                update phone_leg set attempts = attempts + 1, next_at = ?
                where id = ? and state = 'TO_DIAL' and next_at <= ?""")
                .params(Timestamp.from(now.plus(CLAIMED_FOR)), leg.value(), Timestamp.from(now)).update() > 0;
    }

    /** The provider's calls to the same phone that are other connections. */
    Set<CallId> others(Leg leg) {
        return jdbc.sql("select sid from phone_leg where number = ? and id < ? and sid is not null order by id desc limit 50")
                .params(leg.whose().number(), leg.id().value()).query((row, n) -> new CallId(row.getString(1))).set();
    }

    void later(LegId leg, Instant next) {
        jdbc.sql("update phone_leg set next_at = ? where id = ? and state = 'TO_DIAL'")
                .params(Timestamp.from(next), leg.value()).update();
    }

    /** The provider has it, or had it. False when it has another one for the same. */
    boolean rings(LegId leg, CallId provider, Instant now) {
        return jdbc.sql("""
                update phone_leg set sid = ?, heard_at = ?,
                    state = case state when 'TO_DIAL' then 'RINGING' else state end
                where id = ? and (sid is null or sid = ?)""")
                .params(provider.value(), Timestamp.from(now), leg.value(), provider.value()).update() > 0;
    }

    void accepted(LegId leg, Instant now) {
        Timestamp at = Timestamp.from(now);
        jdbc.sql("""
                update phone_leg set state = 'ACCEPTED', heard_at = ?, accepted_at = coalesce(accepted_at, ?), seat_told = seat
                where id = ?""").params(at, at, leg.value()).update();
    }

    void heard(LegId leg, Instant now) {
        jdbc.sql("update phone_leg set heard_at = ? where id = ?").params(Timestamp.from(now), leg.value()).update();
    }

    /** The provider has ended it. */
    void ended(LegId leg, String why, Instant now) {
        end(leg, why, now, false);
    }

    /** We end it: the provider is told as soon as its id is known. */
    void dropped(LegId leg, String why, Instant now) {
        end(leg, why, now, true);
    }

    /** Says, once, who hung up in a talk whose agent's side ended first. False when there is nothing to say any more. */
    boolean talkEndedBy(CallId call, String who) {
        return jdbc.sql("""
                update phone_leg set why = ?
                where id = (select max(id) from phone_leg where call_sid = ? and role = 'AGENT') and why = ?""")
                .params(who, call.value(), TALK_OVER).update() > 0;
    }

    private void end(LegId leg, String why, Instant now, boolean hangUp) {
        jdbc.sql("""
                update phone_leg set state = 'ENDED', why = ?, ended_at = ?, hang_up = ?
                where id = ? and state <> 'ENDED'""")
                .params(why, Timestamp.from(now), hangUp, leg.value()).update();
    }

    record ToHangUp(LegId leg, CallId provider) {}

    List<ToHangUp> toHangUp() {
        return jdbc.sql("select id, sid from phone_leg where hang_up and sid is not null order by id")
                .query((row, n) -> new ToHangUp(new LegId(row.getLong(1)), new CallId(row.getString(2)))).list();
    }

    void hungUp(LegId leg) {
        jdbc.sql("update phone_leg set hang_up = false where id = ?").param(leg.value()).update();
    }

    private static Leg read(ResultSet row) throws SQLException {
        String provider = row.getString("sid");
        Long agent = row.getObject("agent_id", Long.class);
        return new Leg(new LegId(row.getLong("id")), new CallId(row.getString("call_sid")),
                new Leg.Whose(new ContactId(row.getLong("contact_id")), agent == null ? null : new AgentId(agent),
                        row.getInt("offer_no"), row.getString("number")),
                new Leg.Part(Leg.Role.valueOf(row.getString("role")), new RoomId(row.getString("room")),
                        Seat.parse(row.getString("seat")), Seat.parse(row.getString("seat_told")), row.getBoolean("completes")),
                provider == null ? null : new CallId(provider),
                Leg.State.valueOf(row.getString("state")), row.getInt("attempts"),
                new Leg.Times(row.getTimestamp("created_at").toInstant(), row.getTimestamp("next_at").toInstant(),
                        row.getTimestamp("heard_at").toInstant(), time(row, "accepted_at"), time(row, "ended_at")));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
