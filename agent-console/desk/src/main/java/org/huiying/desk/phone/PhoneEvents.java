package org.huiying.desk.phone;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.huiying.gateway.contact.call.CallId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code phone_event}. What is stored is kept by whoever stored it for a while; from then on anybody takes it up. */
@Component
class PhoneEvents {

    private static final Duration KEPT_FOR = Duration.ofSeconds(10);
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(5);
    private static final int AT_A_TIME = 100;
    private static final Map<String, Class<?>> KINDS = Arrays.stream(PhoneEvent.class.getPermittedSubclasses())
            .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, kind -> kind));

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PhoneEvents(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** As it is in the table: whoever acts on it reads it, so that one that cannot be read stops no other. */
    record Stored(long id, String subject, String kind, String payload, int attempts) {}

    /** Empty when the same is stored already. */
    Optional<Stored> add(PhoneEvent event, Instant now) {
        return jdbc.sql("""
                insert into phone_event (subject, kind, payload, next_at) values (?, ?, ?, ?)
                on conflict (subject, kind, payload) do nothing returning id, subject, kind, payload, attempts""")
                .params(event.subject(), event.getClass().getSimpleName(), json.writeValueAsString(event),
                        Timestamp.from(now.plus(KEPT_FOR)))
                .query(PhoneEvents::stored).optional();
    }

    /** He waits from now on. Empty when he has done so before, or is gone. */
    Optional<Stored> chosen(PhoneEvent.Chosen event, Instant now) {
        return jdbc.sql("""
                with waits as (
                    update phone_call set place = 'QUEUE', language = ?, heard_at = ?
                    where sid = ? and place = 'NEW' and ended_at is null returning sid)
                insert into phone_event (subject, kind, payload, next_at) select ?, ?, ?, ? from waits
                on conflict (subject, kind, payload) do nothing returning id, subject, kind, payload, attempts""")
                .param(event.language()).param(Timestamp.from(now)).param(event.call().value())
                .param(event.subject()).param(event.getClass().getSimpleName()).param(json.writeValueAsString(event))
                .param(Timestamp.from(now.plus(KEPT_FOR)))
                .query(PhoneEvents::stored).optional();
    }

    /** Those of a call that are still to be acted on. */
    List<Stored> of(CallId call) {
        return jdbc.sql("select id, subject, kind, payload, attempts from phone_event where subject = ? order by id")
                .param(call.value()).query(PhoneEvents::stored).list();
    }

    /** Takes up what nobody has finished, in the order in which it was told. */
    List<Stored> takeUp(Instant now) {
        return jdbc.sql("""
                with due as (select id from phone_event where next_at <= ? order by id limit ? for update skip locked)
                update phone_event e set next_at = ? from due where e.id = due.id
                returning e.id, e.subject, e.kind, e.payload, e.attempts""")
                .params(Timestamp.from(now), AT_A_TIME, Timestamp.from(now.plus(KEPT_FOR))).query(PhoneEvents::stored).list()
                .stream().sorted(Comparator.comparingLong(Stored::id)).toList();
    }

    void done(Stored stored) {
        jdbc.sql("delete from phone_event where id = ?").param(stored.id()).update();
    }

    /** It failed; others go on. @return when it is tried again */
    Instant postpone(Stored stored, Instant now) {
        Duration delay = Duration.ofSeconds(1L << Math.min(stored.attempts(), 8));
        Instant next = now.plus(delay.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : delay);
        jdbc.sql("update phone_event set attempts = attempts + 1, next_at = ? where id = ?")
                .params(Timestamp.from(next), stored.id()).update();
        return next;
    }

    private static Stored stored(ResultSet row, int n) throws SQLException {
        return new Stored(row.getLong("id"), row.getString("subject"), row.getString("kind"), row.getString("payload"),
                row.getInt("attempts"));
    }

    PhoneEvent read(Stored stored) {
        Class<?> kind = KINDS.get(stored.kind());
        if (kind == null) {
            throw new IllegalStateException("phone_event " + stored.id() + ": kind " + stored.kind()
                    + " (expected: one of " + KINDS.keySet() + ")");
        }
        return (PhoneEvent) json.readValue(stored.payload(), kind);
    }
}
