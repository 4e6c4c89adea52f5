package org.huiying.desk.routing;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

import org.huiying.rules.agent.AgentId;
import org.huiying.rules.agent.Skill;
import org.huiying.rules.conversation.Channel;
import org.huiying.rules.conversation.ContactId;
import org.huiying.rules.queue.QueueId;
import org.huiying.rules.routing.Arrival;
import org.huiying.rules.routing.Hold;
import org.huiying.rules.routing.Needs;
import org.huiying.rules.routing.RouterSnapshot;
import org.huiying.rules.routing.RouterSnapshot.ContactRow;
import org.huiying.rules.routing.Wants;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code routing_contact}: what the router knows of each contact, column by column. */
@Component
class ContactTable {

    private static final TypeReference<Map<String, Integer>> LEVELS = new TypeReference<>() {};
    private static final TypeReference<Map<Long, Instant>> TIMES = new TypeReference<>() {};

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    ContactTable(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<ContactRow> all() {
        return jdbc.query("select * from routing_contact order by contact_id", (row, n) -> read(row));
    }

    void delete(Collection<ContactId> contacts) {
        jdbc.batchUpdate("delete from routing_contact where contact_id = ?",
                contacts.stream().map(contact -> new Object[] {contact.value()}).toList());
    }

    void write(Collection<ContactRow> contacts) {
        jdbc.batchUpdate("""
                insert into routing_contact (contact_id, channel, first_enqueued_at, priority, needs, excluded,
                    hold_agent_id, hold_until, hold_kind, queue_id, entered_at, visited, phase, agent_id, phase_time,
                    offers, cooling_down, position)
                values (?, ?, ?, ?, ?::jsonb, ?::bigint[], ?, ?, ?, ?, ?, ?::bigint[], ?, ?, ?, ?, ?::jsonb, ?)
                on conflict (contact_id) do update set priority = excluded.priority, needs = excluded.needs,
                    excluded = excluded.excluded, hold_agent_id = excluded.hold_agent_id,
                    hold_until = excluded.hold_until, hold_kind = excluded.hold_kind, queue_id = excluded.queue_id,
                    entered_at = excluded.entered_at, visited = excluded.visited, phase = excluded.phase,
                    agent_id = excluded.agent_id, phase_time = excluded.phase_time, offers = excluded.offers,
                    cooling_down = excluded.cooling_down, position = excluded.position""",
                contacts.stream().map(this::columns).toList());
    }

    private Object[] columns(ContactRow row) {
        Hold hold = row.wants().hold();
        return new Object[] {
            row.arrival().contact().value(), row.arrival().channel().name(),
            Timestamp.from(row.arrival().firstEnqueuedAt()), row.wants().priority(),
            json.writeValueAsString(levels(row.wants().needs())),
            numbers(row.wants().excluded().stream().map(AgentId::value).toList()),
            hold == null ? null : hold.agent().value(),
            hold == null ? null : Timestamp.from(hold.until()),
            hold == null ? null : hold.kind().name(),
            row.place().queue().value(), Timestamp.from(row.place().enteredAt()),
            numbers(row.place().visited().stream().map(QueueId::value).toList()),
            phase(row.phase()), agent(row.phase()), time(row.phase()),
            row.attempts().offers(), json.writeValueAsString(times(row.attempts().coolingDown())), row.position()};
    }

    private static String phase(RouterSnapshot.Phase phase) {
        return switch (phase) {
            case RouterSnapshot.Waiting waiting -> "WAITING";
            case RouterSnapshot.Offered offered -> "OFFERED";
            case RouterSnapshot.Active active -> "ACTIVE";
        };
    }

    private static @Nullable Long agent(RouterSnapshot.Phase phase) {
        return switch (phase) {
            case RouterSnapshot.Waiting waiting -> null;
            case RouterSnapshot.Offered offered -> offered.agent().value();
            case RouterSnapshot.Active active -> active.agent().value();
        };
    }

    private static @Nullable Timestamp time(RouterSnapshot.Phase phase) {
        return switch (phase) {
            case RouterSnapshot.Waiting waiting -> null;
            case RouterSnapshot.Offered offered -> Timestamp.from(offered.expiresAt());
            case RouterSnapshot.Active active -> Timestamp.from(active.since());
        };
    }

    private ContactRow read(ResultSet row) throws SQLException {
        Map<Skill, Integer> needs = new TreeMap<>();
        json.readValue(row.getString("needs"), LEVELS).forEach((code, level) -> needs.put(new Skill(code), level));
        Map<AgentId, Instant> cooling = new HashMap<>();
        json.readValue(row.getString("cooling_down"), TIMES)
                .forEach((agent, until) -> cooling.put(new AgentId(agent), until));
        return new ContactRow(
                new Arrival(new ContactId(row.getLong("contact_id")), Channel.valueOf(row.getString("channel")),
                        row.getTimestamp("first_enqueued_at").toInstant()),
                new Wants(row.getInt("priority"), Needs.of(needs), hold(row), set(row.getArray("excluded"), AgentId::new)),
                new RouterSnapshot.Place(new QueueId(row.getLong("queue_id")),
                        row.getTimestamp("entered_at").toInstant(), set(row.getArray("visited"), QueueId::new)),
                readPhase(row),
                new RouterSnapshot.Attempts(row.getInt("offers"), cooling),
                row.getInt("position"));
    }

    private static @Nullable Hold hold(ResultSet row) throws SQLException {
        Long agent = row.getObject("hold_agent_id", Long.class);
        return agent == null ? null : new Hold(new AgentId(agent), row.getTimestamp("hold_until").toInstant(),
                Hold.Kind.valueOf(row.getString("hold_kind")));
    }

    private static RouterSnapshot.Phase readPhase(ResultSet row) throws SQLException {
        String phase = row.getString("phase");
        if (phase.equals("WAITING")) {
            return new RouterSnapshot.Waiting();
        }
        AgentId agent = new AgentId(row.getLong("agent_id"));
        Instant time = row.getTimestamp("phase_time").toInstant();
        return phase.equals("OFFERED") ? new RouterSnapshot.Offered(agent, time) : new RouterSnapshot.Active(agent, time);
    }

    private static String numbers(Collection<Long> ids) {
        return ids.stream().sorted().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    private static <T> Set<T> set(Array array, LongFunction<T> id) throws SQLException {
        return Arrays.stream((Long[]) array.getArray()).map(id::apply).collect(Collectors.toSet());
    }

    private static Map<String, Integer> levels(Needs needs) {
        Map<String, Integer> levels = new TreeMap<>();
        needs.levels().forEach((skill, level) -> levels.put(skill.code(), level));
        return levels;
    }

    private static Map<Long, Instant> times(Map<AgentId, Instant> coolingDown) {
        Map<Long, Instant> times = new TreeMap<>();
        coolingDown.forEach((agent, until) -> times.put(agent.value(), until));
        return times;
    }
}
