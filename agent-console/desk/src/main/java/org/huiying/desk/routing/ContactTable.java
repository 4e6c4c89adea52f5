package org.huiying.desk.routing;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

import org.huiying.desk.rows.Columns;
import org.huiying.desk.rows.Statements;
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
    /** As an array in SQL, and as an object in JSON. */
    private static final String NOBODY = "{}";

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

    ContactTable(JdbcTemplate jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @param offers those that stand */
    List<ContactRow> all(Map<ContactId, List<RouterSnapshot.OpenOffer>> offers) {
        return jdbc.query("select * from routing_contact order by contact_id", (row, n) -> read(row, offers));
    }

    void delete(Collection<ContactId> contacts, Statements changes) {
        if (!contacts.isEmpty()) {
            changes.add("delete from routing_contact where contact_id = any(?)",
                    (Object) new Columns<>(contacts).longs(ContactId::value));
        }
    }

    void write(Collection<ContactRow> contacts, Statements changes) {
        Columns<ContactRow> rows = new Columns<>(contacts);
        if (rows.isEmpty()) {
            return;
        }
        changes.add("""
                insert into routing_contact (contact_id, channel, first_enqueued_at, priority, needs, excluded,
                    holds, queue_id, entered_at, visited, phase, agent_id, phase_time, drains_agent_id,
                    offers, cooling_down, position)
                select contact_id, channel, first_enqueued_at, priority, needs::jsonb, excluded::bigint[],
                    holds::jsonb, queue_id, entered_at, visited::bigint[], phase, agent_id, phase_time, drains_agent_id,
                    offers, cooling_down::jsonb, position
                from unnest(?::bigint[], ?::text[], ?::timestamptz[], ?::int[], ?::text[], ?::text[],
                    ?::text[], ?::bigint[], ?::timestamptz[], ?::text[], ?::text[], ?::bigint[], ?::timestamptz[], ?::bigint[],
                    ?::int[], ?::text[], ?::int[]) as t (contact_id, channel, first_enqueued_at, priority, needs, excluded,
                    holds, queue_id, entered_at, visited, phase, agent_id, phase_time, drains_agent_id,
                    offers, cooling_down, position)
                on conflict (contact_id) do update set priority = excluded.priority, needs = excluded.needs,
                    excluded = excluded.excluded, holds = excluded.holds, queue_id = excluded.queue_id,
                    entered_at = excluded.entered_at, visited = excluded.visited, phase = excluded.phase,
                    agent_id = excluded.agent_id, phase_time = excluded.phase_time,
                    drains_agent_id = excluded.drains_agent_id, offers = excluded.offers,
                    cooling_down = excluded.cooling_down, position = excluded.position""",
                rows.longs(row -> row.arrival().contact().value()), rows.texts(row -> row.arrival().channel().name()),
                rows.times(row -> row.arrival().firstEnqueuedAt()), rows.ints(row -> row.wants().priority()),
                rows.texts(this::needs), rows.texts(row -> numbers(row.wants().excluded(), AgentId::value)),
                rows.texts(this::holds), rows.longs(row -> row.place().queue().value()),
                rows.times(row -> row.place().enteredAt()),
                rows.texts(row -> numbers(row.place().visited(), QueueId::value)),
                rows.texts(row -> phase(row.phase())), rows.longs(row -> agent(row.phase())),
                rows.times(row -> since(row.phase())), rows.longs(row -> drains(row.phase())),
                rows.ints(row -> row.attempts().offers()), rows.texts(this::coolingDown), rows.ints(ContactRow::position));
    }

    private String needs(ContactRow row) {
        if (row.wants().needs().levels().isEmpty()) {
            return NOBODY;
        }
        Map<String, Integer> levels = new TreeMap<>();
        row.wants().needs().levels().forEach((skill, level) -> levels.put(skill.code(), level));
        return json.writeValueAsString(levels);
    }

    private String holds(ContactRow row) {
        return row.wants().holds().isEmpty() ? "[]"
                : json.writeValueAsString(row.wants().holds().stream().map(Kept::of).toList());
    }

    private String coolingDown(ContactRow row) {
        if (row.attempts().coolingDown().isEmpty()) {
            return NOBODY;
        }
        Map<Long, Instant> times = new TreeMap<>();
        row.attempts().coolingDown().forEach((agent, until) -> times.put(agent.value(), until));
        return json.writeValueAsString(times);
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

    private static @Nullable Instant since(RouterSnapshot.Phase phase) {
        return phase instanceof RouterSnapshot.Active active ? active.since() : null;
    }

    private static @Nullable Long drains(RouterSnapshot.Phase phase) {
        return phase instanceof RouterSnapshot.Waiting waiting && waiting.drains() != null
                ? waiting.drains().value()
                : null;
    }

    private ContactRow read(ResultSet row, Map<ContactId, List<RouterSnapshot.OpenOffer>> offers) throws SQLException {
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
                phase(row, offers),
                new RouterSnapshot.Attempts(row.getInt("offers"), cooling),
                row.getInt("position"));
    }

    private List<Hold> holds(ResultSet row) throws SQLException {
        return json.readValue(row.getString("holds"), KEPT).stream().map(Kept::hold).toList();
    }

    private static RouterSnapshot.Phase phase(ResultSet row, Map<ContactId, List<RouterSnapshot.OpenOffer>> offers)
            throws SQLException {
        return switch (row.getString("phase")) {
            case "ACTIVE" -> new RouterSnapshot.Active(
                    new AgentId(row.getLong("agent_id")), row.getTimestamp("phase_time").toInstant());
            case "OFFERED" -> new RouterSnapshot.Offered(
                    offers.getOrDefault(new ContactId(row.getLong("contact_id")), List.of()));
            default -> {
                Long drains = row.getObject("drains_agent_id", Long.class);
                yield new RouterSnapshot.Waiting(drains == null ? null : new AgentId(drains));
            }
        };
    }

    private static <T> String numbers(Collection<T> ids, ToLongFunction<T> number) {
        return ids.isEmpty() ? NOBODY
                : ids.stream().mapToLong(number).sorted().mapToObj(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    private static <T> Set<T> set(Array array, LongFunction<T> id) throws SQLException {
        return Arrays.stream((Long[]) array.getArray()).map(id::apply).collect(Collectors.toSet());
    }
}
