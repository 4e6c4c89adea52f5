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

    private static final TypeReference<List<Kept>> KEPT = new TypeReference<>() {};
    private static final TypeReference<List<Ringing>> RINGING = new TypeReference<>() {};

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    /** A hold as it is stored. */
    private record Kept(long agent, Instant until, Hold.Kind kind) {

        static Kept of(Hold hold) {
            return new Kept(hold.agent().value(), hold.until(), hold.kind());
        }

        Hold hold() {
            return new Hold(new AgentId(agent), until, kind);
        }
    }

    /** An offer that stands, as it is stored. */
    private record Ringing(int offer, long agent, Instant expiresAt) {

        static Ringing of(RouterSnapshot.OpenOffer open) {
            return new Ringing(open.offer(), open.agent().value(), open.expiresAt());
        }

        RouterSnapshot.OpenOffer open() {
            return new RouterSnapshot.OpenOffer(offer, new AgentId(agent), expiresAt);
        }
    }

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
                    holds, queue_id, entered_at, visited, phase, agent_id, phase_time, open_offers, drains_agent_id,
                    offers, cooling_down, position)
                values (?, ?, ?, ?, ?::jsonb, ?::bigint[], ?::jsonb, ?, ?, ?::bigint[], ?, ?, ?, ?::jsonb, ?, ?, ?::jsonb, ?)
                on conflict (contact_id) do update set priority = excluded.priority, needs = excluded.needs,
                    excluded = excluded.excluded, holds = excluded.holds, queue_id = excluded.queue_id,
                    entered_at = excluded.entered_at, visited = excluded.visited, phase = excluded.phase,
                    agent_id = excluded.agent_id, phase_time = excluded.phase_time,
                    open_offers = excluded.open_offers, drains_agent_id = excluded.drains_agent_id,
                    offers = excluded.offers,
                    cooling_down = excluded.cooling_down, position = excluded.position""",
                contacts.stream().map(this::columns).toList());
    }

    private Object[] columns(ContactRow row) {
        return new Object[] {
            row.arrival().contact().value(), row.arrival().channel().name(),
            Timestamp.from(row.arrival().firstEnqueuedAt()), row.wants().priority(),
            json.writeValueAsString(levels(row.wants().needs())),
            numbers(row.wants().excluded().stream().map(AgentId::value).toList()),
            json.writeValueAsString(row.wants().holds().stream().map(Kept::of).toList()),
            row.place().queue().value(), Timestamp.from(row.place().enteredAt()),
            numbers(row.place().visited().stream().map(QueueId::value).toList()),
            phase(row.phase()), agent(row.phase()), since(row.phase()),
            json.writeValueAsString(rings(row.phase())), drains(row.phase()),
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
        return phase instanceof RouterSnapshot.Active active ? active.agent().value() : null;
    }

    private static @Nullable Timestamp since(RouterSnapshot.Phase phase) {
        return phase instanceof RouterSnapshot.Active active ? Timestamp.from(active.since()) : null;
    }

    private static List<Ringing> rings(RouterSnapshot.Phase phase) {
        return phase instanceof RouterSnapshot.Offered offered
                ? offered.offers().stream().map(Ringing::of).toList()
                : List.of();
    }

    private static @Nullable Long drains(RouterSnapshot.Phase phase) {
        return phase instanceof RouterSnapshot.Waiting waiting && waiting.drains() != null
                ? waiting.drains().value()
                : null;
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
                new Wants(row.getInt("priority"), Needs.of(needs), holds(row), set(row.getArray("excluded"), AgentId::new)),
                new RouterSnapshot.Place(new QueueId(row.getLong("queue_id")),
                        row.getTimestamp("entered_at").toInstant(), set(row.getArray("visited"), QueueId::new)),
                readPhase(row),
                new RouterSnapshot.Attempts(row.getInt("offers"), cooling),
                row.getInt("position"));
    }

    private List<Hold> holds(ResultSet row) throws SQLException {
        return json.readValue(row.getString("holds"), KEPT).stream().map(Kept::hold).toList();
    }

    private RouterSnapshot.Phase readPhase(ResultSet row) throws SQLException {
        return switch (row.getString("phase")) {
            case "ACTIVE" -> new RouterSnapshot.Active(
                    new AgentId(row.getLong("agent_id")), row.getTimestamp("phase_time").toInstant());
            case "OFFERED" -> new RouterSnapshot.Offered(
                    json.readValue(row.getString("open_offers"), RINGING).stream().map(Ringing::open).toList());
            default -> {
                Long drains = row.getObject("drains_agent_id", Long.class);
                yield new RouterSnapshot.Waiting(drains == null ? null : new AgentId(drains));
            }
        };
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
