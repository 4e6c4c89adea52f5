package org.huiying.desk.routing;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.huiying.desk.live.LiveLog;
import org.huiying.desk.live.Topic;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.agent.Presence;
import org.huiying.rules.routing.RouterSnapshot.AgentRow;
import org.huiying.rules.routing.RouterSnapshot.Standing;
import org.huiying.rules.routing.RoutingEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Whether agents are there: asked for by people, decided and written by the router. */
@Component
public class AgentStates {

    /** Why the router itself set her away. */
    static final String MISSED = "missed";

    private final JdbcClient jdbc;
    private final RoutingEvents events;
    private final Settings settings;
    private final LiveLog live;
    private final JsonMapper json;
    private final Clock clock;

    AgentStates(JdbcClient jdbc, RoutingEvents events, Settings settings, LiveLog live, JsonMapper json, Clock clock) {
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

    /** Writes what the router knows of her, and tells it when her state is another than before. */
    void write(AgentRow row, Map<AgentId, String> notes) {
        Instant now = clock.instant();
        String state = row.presence().name();
        Stored before = jdbc.sql("select state, reason from agent_state where agent_id = ?")
                .param(row.agent().value()).query(Stored.class).optional().orElse(null);
        String reason = row.presence() == Presence.ONLINE
                ? null
                : notes.getOrDefault(row.agent(), before != null && before.state().equals(state) ? before.reason() : null);
        Standing standing = row.standing();
        boolean isNew = before == null || !before.state().equals(state) || !Objects.equals(before.reason(), reason);
        jdbc.sql("""
                insert into agent_state (agent_id, state, reason, since, idle_since, misses, taken_today, turns)
                select id, ?, ?, ?, ?, ?, ?, ?::jsonb from agent where id = ?
                on conflict (agent_id) do update set state = excluded.state, reason = excluded.reason,
                    since = case when ? then excluded.since else agent_state.since end,
                    idle_since = excluded.idle_since, misses = excluded.misses,
                    taken_today = excluded.taken_today, turns = excluded.turns""")
                .params(state, reason, Timestamp.from(now), Timestamp.from(standing.idleSince()), standing.misses(),
                        standing.takenToday(), json.writeValueAsString(turns(standing)), row.agent().value(), isNew)
                .update();
        if (isNew) {
            jdbc.sql("insert into agent_state_log (agent_id, state, reason, at) values (?, ?, ?, ?)")
                    .params(row.agent().value(), state, reason, Timestamp.from(now)).update();
            AgentState told = new AgentState(row.agent().value(), state, reason, now);
            live.append(Topic.agent(row.agent()), "state", told);
            live.append(Topic.DESK, "agent-state", told);
        }
    }

    private static Map<Long, Long> turns(Standing standing) {
        Map<Long, Long> turns = new TreeMap<>();
        standing.turns().forEach((queue, turn) -> turns.put(queue.value(), turn));
        return turns;
    }
}
