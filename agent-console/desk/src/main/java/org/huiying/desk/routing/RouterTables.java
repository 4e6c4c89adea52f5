package org.huiying.desk.routing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.huiying.rules.agent.AgentId;
import org.huiying.rules.agent.Presence;
import org.huiying.rules.conversation.Channel;
import org.huiying.rules.conversation.ContactId;
import org.huiying.rules.queue.QueueId;
import org.huiying.rules.routing.Router;
import org.huiying.rules.routing.RouterSnapshot;
import org.huiying.rules.routing.RouterSnapshot.AgentRow;
import org.huiying.rules.routing.RouterSnapshot.ContactRow;
import org.huiying.rules.routing.RouterSnapshot.QueueRow;
import org.huiying.rules.routing.RouterSnapshot.WrapUpRow;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the router knows, in tables: written with every batch, read when a node begins to route. */
@Component
class RouterTables {

    private static final TypeReference<Map<Channel, Long>> MICROS = new TypeReference<>() {};

    private static final TypeReference<Map<Long, Long>> TURNS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final JsonMapper json;
    private final Settings settings;
    private final ContactTable contacts;

    RouterTables(JdbcClient jdbc, JdbcTemplate batches, JsonMapper json, Settings settings, ContactTable contacts) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
        this.settings = settings;
        this.contacts = contacts;
    }

    /** The rows as of the running transaction. Settings are those that people see now; changes of them come as events. */
    RouterSnapshot read() {
        Instant now = jdbc.sql("select engine_time from routing_lease where id = 1")
                .query(Timestamp.class).single().toInstant();
        return new RouterSnapshot(now, queues(), agents(), contacts.all());
    }

    private record Dynamic(boolean open, Map<Channel, Duration> handling) {}

    private List<QueueRow> queues() {
        Map<QueueId, Dynamic> known = new HashMap<>();
        jdbc.sql("select queue_id, open, handling from routing_queue").query(row -> {
            Map<Channel, Duration> handling = new EnumMap<>(Channel.class);
            json.readValue(row.getString(3), MICROS)
                    .forEach((channel, micros) -> handling.put(channel, Duration.ofNanos(micros * 1000)));
            known.put(new QueueId(row.getLong(1)), new Dynamic(row.getBoolean(2), handling));
        });
        List<QueueRow> rows = new ArrayList<>();
        settings.queues().forEach((id, found) -> {
            Dynamic dynamic = known.getOrDefault(id, new Dynamic(true, Map.of()));
            rows.add(new QueueRow(id, found, dynamic.open(), dynamic.handling()));
        });
        return rows;
    }

    private record State(Presence presence, RouterSnapshot.Standing standing) {}

    private List<AgentRow> agents() {
        Map<AgentId, State> states = new HashMap<>();
        jdbc.sql("select agent_id, state, idle_since, misses, taken_today, turns from agent_state").query(row -> {
            Map<QueueId, Long> turns = new HashMap<>();
            json.readValue(row.getString(6), TURNS).forEach((queue, turn) -> turns.put(new QueueId(queue), turn));
            states.put(new AgentId(row.getLong(1)), new State(Presence.valueOf(row.getString(2)),
                    new RouterSnapshot.Standing(row.getTimestamp(3).toInstant(), row.getInt(4), row.getInt(5), turns)));
        });
        Map<AgentId, List<WrapUpRow>> wrapUps = new HashMap<>();
        jdbc.sql("select * from routing_wrap_up order by contact_id").query(row -> {
            wrapUps.computeIfAbsent(new AgentId(row.getLong("agent_id")), id -> new ArrayList<>()).add(wrapUp(row));
        });
        State unknown = new State(Presence.OFFLINE, new RouterSnapshot.Standing(Instant.EPOCH, 0, 0, Map.of()));
        List<AgentRow> rows = new ArrayList<>();
        settings.agents().forEach((id, profile) -> {
            State state = states.getOrDefault(id, unknown);
            rows.add(new AgentRow(id, profile, state.presence(), state.standing(),
                    wrapUps.getOrDefault(id, List.of())));
        });
        return rows;
    }

    private static WrapUpRow wrapUp(ResultSet row) throws SQLException {
        return new WrapUpRow(new ContactId(row.getLong("contact_id")), new QueueId(row.getLong("queue_id")),
                Channel.valueOf(row.getString("channel")), row.getTimestamp("since").toInstant(),
                row.getTimestamp("until").toInstant());
    }

    /** Writes the rows of all that has changed. States of agents are written where they are told. */
    void write(Router router, Set<QueueId> queues, Set<AgentId> agents, Set<ContactId> changed) {
        List<ContactRow> rows = new ArrayList<>();
        List<ContactId> gone = new ArrayList<>();
        changed.forEach(id -> router.contact(id).ifPresentOrElse(rows::add, () -> gone.add(id)));
        contacts.delete(gone);
        contacts.write(rows);
        queues.forEach(id -> router.queue(id).ifPresent(this::write));
        agents.forEach(id -> writeWrapUps(id, router.agent(id).map(AgentRow::wrapUps).orElse(List.of())));
    }

    private void write(QueueRow row) {
        Map<Channel, Long> micros = new TreeMap<>();
        row.handling().forEach((channel, time) -> micros.put(channel, time.toNanos() / 1000));
        jdbc.sql("""
                insert into routing_queue (queue_id, open, handling) select id, ?, ?::jsonb from queue where id = ?
                on conflict (queue_id) do update set open = excluded.open, handling = excluded.handling""")
                .params(row.open(), json.writeValueAsString(micros), row.queue().value()).update();
    }

    private void writeWrapUps(AgentId agent, List<WrapUpRow> wrapUps) {
        jdbc.sql("delete from routing_wrap_up where agent_id = ?").param(agent.value()).update();
        if (!wrapUps.isEmpty()) {
            batches.batchUpdate("""
                    insert into routing_wrap_up (contact_id, agent_id, queue_id, channel, since, until)
                    values (?, ?, ?, ?, ?, ?)""",
                    wrapUps.stream().map(row -> new Object[] {row.contact().value(), agent.value(),
                        row.queue().value(), row.channel().name(), Timestamp.from(row.since()),
                        Timestamp.from(row.until())}).toList());
        }
    }
}
