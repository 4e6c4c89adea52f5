package org.huiying.desk.routing;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.huiying.desk.live.LiveLog;
import org.huiying.desk.live.Topic;
import org.huiying.desk.rows.Columns;
import org.huiying.desk.rows.Statements;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.agent.Presence;
import org.huiying.rules.routing.Router;
import org.huiying.rules.routing.RouterSnapshot.AgentRow;
import org.huiying.rules.routing.RouterSnapshot.Standing;
import org.huiying.rules.routing.RoutingEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Whether agents are there: asked for by people, decided and written by the router. */
@Component
public class AgentStates {

    /** Why the router itself set her away. */
    static final String MISSED = "missed";

    private final JdbcTemplate jdbc;
    private final RoutingEvents events;
    private final Settings settings;
    private final LiveLog live;
    private final JsonMapper json;
    private final Clock clock;

    AgentStates(JdbcTemplate jdbc, RoutingEvents events, Settings settings, LiveLog live, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.settings = settings;
        this.live = live;
        this.json = json;
        this.clock = clock;
    }

    /** As an agent's page and the lists of agents show it. */
    public record AgentState(long id, String state, @Nullable String reason, Instant since) {}

    /**
     * Asks for another state, in the running transaction. The router makes it so and then tells it by {@code state} on
     * her topic and {@code agent-state} on the desk's. Before she comes online it hears what she can do, in case it has
     * not heard of her yet.
     *
     * @param reason why she is away or offline, by its code
     */
    public AgentState change(AgentId agent, Presence presence, @Nullable String reason) {
        Instant now = clock.instant();
        if (presence == Presence.ONLINE) {
            settings.agent(agent).ifPresent(
                    profile -> events.post(new RoutingEvent.AgentConfigured(now, agent, profile)));
        }
        events.post(new RoutingEvent.AgentStateChanged(now, agent, presence), reason);
        return new AgentState(agent.value(), presence.name(), reason, now);
    }

    private record Stored(String state, @Nullable String reason) {}

    private record Change(AgentRow row, @Nullable String reason) {

        AgentState told(Instant now) {
            return new AgentState(row.agent().value(), row.presence().name(), reason, now);
        }
    }

    /** Adds what the router knows of those who changed, and tells it when a state is another than before. */
    void write(Router router, Page page, Instant now, Statements statements) {
        List<AgentRow> rows = page.agents.stream().flatMap(id -> router.agent(id).stream()).toList();
        List<Change> changes = changes(rows.stream().filter(row -> page.appeared.contains(row.agent())).toList(), page);
        writeStandings(rows, now, statements);
        if (!changes.isEmpty()) {
            writeStates(changes, now, statements);
        }
    }

    /** Whose state, or the reason of it, is another than the one that is stored. */
    private List<Change> changes(List<AgentRow> appeared, Page page) {
        if (appeared.isEmpty()) {
            return List.of();
        }
        Map<Long, Stored> before = new HashMap<>();
        jdbc.query("select agent_id, state, reason from agent_state where agent_id = any(?)",
                row -> {
                    before.put(row.getLong(1), new Stored(row.getString(2), row.getString(3)));
                }, (Object) new Columns<>(appeared).longs(row -> row.agent().value()));
        List<Change> changes = new ArrayList<>();
        for (AgentRow row : appeared) {
            Stored stored = before.get(row.agent().value());
            boolean same = stored != null && stored.state().equals(row.presence().name());
            String reason = row.presence() == Presence.ONLINE ? null
                    : page.notes.getOrDefault(row.agent(), same ? stored.reason() : null);
            if (!new Stored(row.presence().name(), reason).equals(stored)) {
                changes.add(new Change(row, reason));
            }
        }
        return changes;
    }

    private void writeStandings(List<AgentRow> changed, Instant now, Statements statements) {
        Columns<AgentRow> rows = new Columns<>(changed);
        if (rows.isEmpty()) {
            return;
        }
        statements.add("""
                insert into agent_state (agent_id, state, since, idle_since, misses, taken_today, turns)
                select a.id, t.state, t.since, t.idle_since, t.misses, t.taken_today, t.turns::jsonb
                from unnest(?::bigint[], ?::text[], ?::timestamptz[], ?::timestamptz[], ?::int[], ?::int[], ?::text[])
                    as t (id, state, since, idle_since, misses, taken_today, turns) join agent a on a.id = t.id
                on conflict (agent_id) do update set idle_since = excluded.idle_since, misses = excluded.misses,
                    taken_today = excluded.taken_today, turns = excluded.turns""",
                rows.longs(row -> row.agent().value()), rows.texts(row -> row.presence().name()), rows.times(row -> now),
                rows.times(row -> row.standing().idleSince()), rows.ints(row -> row.standing().misses()),
                rows.ints(row -> row.standing().takenToday()), rows.texts(row -> turns(row.standing())));
    }

    private void writeStates(List<Change> changes, Instant now, Statements statements) {
        Columns<Change> rows = new Columns<>(changes);
        statements.add("""
                with changed as (
                    update agent_state s set state = t.state, reason = t.reason, since = ?
                    from unnest(?::bigint[], ?::text[], ?::text[]) as t (id, state, reason) where s.agent_id = t.id
                    returning s.agent_id, s.state, s.reason, s.since)
                insert into agent_state_log (agent_id, state, reason, at) select * from changed""",
                Timestamp.from(now), rows.longs(change -> change.row().agent().value()),
                rows.texts(change -> change.row().presence().name()), rows.texts(Change::reason));
        for (Change change : changes) {
            live.append(Topic.agent(change.row().agent()), "state", change.told(now));
            live.append(Topic.DESK, "agent-state", change.told(now));
        }
    }

    private String turns(Standing standing) {
        if (standing.turns().isEmpty()) {
            return "{}";
        }
        Map<Long, Long> turns = new TreeMap<>();
        standing.turns().forEach((queue, turn) -> turns.put(queue.value(), turn));
        return json.writeValueAsString(turns);
    }
}
