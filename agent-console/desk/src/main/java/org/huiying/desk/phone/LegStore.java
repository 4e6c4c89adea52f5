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
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.conversation.ContactId;
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
                created_at, heard_at, ended_at from phone_leg\s""";

    private final JdbcClient jdbc;

    LegStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Leg> find(LegId leg) {
        return jdbc.sql(COLUMNS + "where id = ?").param(leg.value()).query((row, n) -> read(row)).optional();
    }

    /** The one that rang, or rings, last for this call. */
    Optional<Leg> last(CallId call) {
        return jdbc.sql(COLUMNS + "where call_sid = ? order by id desc limit 1").param(call.value())
                .query((row, n) -> read(row)).optional();
    }

    Optional<Leg> live(CallId call) {
        return last(call).filter(Leg::isLive);
    }

    Leg create(CallId call, Standing standing, String number, Instant now) {
        Timestamp at = Timestamp.from(now);
        long id = jdbc.sql("""
                insert into phone_leg (call_sid, contact_id, agent_id, offer_no, number, state, next_at, created_at,
                    heard_at) values (?, ?, ?, ?, ?, 'TO_DIAL', ?, ?, ?) returning id""")
                .params(call.value(), standing.hers().contact().value(), standing.hers().agent().value(),
                        standing.offer(), number, at, at, at).query(Long.class).single();
        return find(new LegId(id)).orElseThrow();
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
                .params(leg.number(), leg.id().value()).query((row, n) -> new CallId(row.getString(1))).set();
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
        jdbc.sql("update phone_leg set state = 'ACCEPTED', heard_at = ? where id = ?")
                .params(Timestamp.from(now), leg.value()).update();
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
                where id = (select max(id) from phone_leg where call_sid = ?) and why = ?""")
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
        Timestamp ended = row.getTimestamp("ended_at");
        return new Leg(new LegId(row.getLong("id")), new CallId(row.getString("call_sid")),
                new ContactId(row.getLong("contact_id")), new AgentId(row.getLong("agent_id")), row.getInt("offer_no"),
                row.getString("number"), provider == null ? null : new CallId(provider),
                Leg.State.valueOf(row.getString("state")), row.getInt("attempts"),
                row.getTimestamp("next_at").toInstant(), row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("heard_at").toInstant(),
                ended == null ? null : ended.toInstant());
    }
}
