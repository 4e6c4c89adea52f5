package org.huiying.desk.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.huiying.desk.rows.Columns;
import org.huiying.desk.rows.Statements;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.agent.Presence;
import org.huiying.rules.conversation.Channel;
import org.huiying.rules.conversation.ContactId;
import org.huiying.rules.queue.QueueId;
import org.huiying.rules.routing.QueueSettings;
import org.huiying.rules.routing.Router;
import org.huiying.rules.routing.RouterSnapshot.AgentRow;
import org.huiying.rules.routing.RouterSnapshot.ContactRow;
import org.huiying.rules.routing.RouterSnapshot.QueueRow;
import org.huiying.rules.routing.RouterSnapshot.WrapUpRow;
import org.huiying.rules.routing.RouterSnapshot;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the router knows, in tables: written with every batch, read when a node begins to route. */
@Component
class RouterTables {

    private static final TypeReference<Map<Channel, Long>> MICROS = new TypeReference<>() {};

    private static final TypeReference<Map<Long, Long>> TURNS = new TypeReference<>() {};

    private final JdbcTemplate jdbc;
    private final JsonMapper json;
    private final Settings settings;
    private final ContactTable contacts;
    private final OfferTable offers;
    private final WrapUpTable wrapUps;

    RouterTables(JdbcTemplate jdbc, JsonMapper json, Settings settings, ContactTable contacts, OfferTable offers,
                 WrapUpTable wrapUps) {
        this.jdbc = jdbc;
        this.json = json;
        this.settings = settings;
        this.contacts = contacts;
        this.offers = offers;
        this.wrapUps = wrapUps;
    }

    /** The rows as of the running transaction. Settings are those that people see now; changes of them come as events. */
    RouterSnapshot read() {
        Instant now = jdbc.query("select engine_time from routing_lease where id = 1",
                (row, n) -> row.getTimestamp(1).toInstant()).getFirst();
        return new RouterSnapshot(now, queues(), agents(), contacts.all(offers.all()));
    }

    /** Of a queue that is there and enabled. */
    Optional<QueueSettings> settings(QueueId queue) {
        return settings.queue(queue);
    }

    private record Dynamic(boolean open, Map<Channel, Duration> handling) {}

    private List<QueueRow> queues() {
        Map<QueueId, Dynamic> known = new HashMap<>();
        jdbc.query("select queue_id, open, handling from routing_queue", row -> {
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
        jdbc.query("select agent_id, state, idle_since, misses, taken_today, turns from agent_state", row -> {
            Map<QueueId, Long> turns = new HashMap<>();
            json.readValue(row.getString(6), TURNS).forEach((queue, turn) -> turns.put(new QueueId(queue), turn));
            states.put(new AgentId(row.getLong(1)), new State(Presence.valueOf(row.getString(2)),
                    new RouterSnapshot.Standing(row.getTimestamp(3).toInstant(), row.getInt(4), row.getInt(5), turns)));
        });
        Map<AgentId, List<WrapUpRow>> open = wrapUps.all();
        State unknown = new State(Presence.OFFLINE, new RouterSnapshot.Standing(Instant.EPOCH, 0, 0, Map.of()));
        List<AgentRow> rows = new ArrayList<>();
        settings.agents().forEach((id, profile) -> {
            State state = states.getOrDefault(id, unknown);
            rows.add(new AgentRow(id, profile, state.presence(), state.standing(),
                    open.getOrDefault(id, List.of())));
        });
        return rows;
    }

    /** Adds what makes the rows those of the router now. States of agents are written where they are told. */
    void write(Router router, Page page, Instant now, Statements changes) {
        List<ContactRow> rows = new ArrayList<>();
        List<ContactId> gone = new ArrayList<>();
        page.contacts.forEach(id -> router.contact(id).ifPresentOrElse(rows::add, () -> gone.add(id)));
        contacts.delete(gone, changes);
        contacts.write(rows, changes);
        offers.write(page.decisions, rows, gone, now, changes);
        wrapUps.write(router, page, changes);
        write(page.queues.stream().flatMap(id -> router.queue(id).stream()).toList(), changes);
    }

    void send(Statements changes) {
        changes.into(jdbc);
    }

    private void write(List<QueueRow> changed, Statements changes) {
        if (changed.isEmpty()) {
            return;
        }
        Columns<QueueRow> rows = new Columns<>(changed);
        changes.add("""
                insert into routing_queue (queue_id, open, handling)
                select q.id, t.open, t.handling::jsonb from unnest(?::bigint[], ?::boolean[], ?::text[]) as t (id, open, handling)
                join queue q on q.id = t.id
                on conflict (queue_id) do update set open = excluded.open, handling = excluded.handling""",
                rows.longs(row -> row.queue().value()), rows.flags(QueueRow::open), rows.texts(this::handling));
    }

    private String handling(QueueRow row) {
        Map<Channel, Long> micros = new TreeMap<>();
        row.handling().forEach((channel, time) -> micros.put(channel, time.toNanos() / 1000));
        return json.writeValueAsString(micros);
    }
}
