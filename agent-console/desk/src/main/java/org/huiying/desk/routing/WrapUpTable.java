package org.huiying.desk.routing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.huiying.desk.rows.Columns;
import org.huiying.desk.rows.Statements;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.conversation.Channel;
import org.huiying.rules.conversation.ContactId;
import org.huiying.rules.queue.QueueId;
import org.huiying.rules.routing.Decision;
import org.huiying.rules.routing.Router;
import org.huiying.rules.routing.RouterSnapshot.WrapUpRow;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The table {@code routing_wrap_up}: records that agents are finishing. */
@Component
class WrapUpTable {

    private final JdbcTemplate jdbc;

    WrapUpTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record Key(AgentId agent, ContactId contact) {}

    private record Row(AgentId agent, WrapUpRow wrapUp) {}

    Map<AgentId, List<WrapUpRow>> all() {
        Map<AgentId, List<WrapUpRow>> wrapUps = new HashMap<>();
        jdbc.query("select agent_id, contact_id, queue_id, channel, since, until from routing_wrap_up order by contact_id",
                row -> {
                    wrapUps.computeIfAbsent(new AgentId(row.getLong(1)), id -> new ArrayList<>())
                            .add(new WrapUpRow(new ContactId(row.getLong(2)), new QueueId(row.getLong(3)),
                                    Channel.valueOf(row.getString(4)), row.getTimestamp(5).toInstant(),
                                    row.getTimestamp(6).toInstant()));
                });
        return wrapUps;
    }

    /** Stores those that began or were extended in this round, and takes out those that ended in it. */
    void write(Router router, Page page, Statements changes) {
        Set<Key> touched = new LinkedHashSet<>();
        for (List<Decision> told : page.decisions) {
            for (Decision decision : told) {
                if (decision instanceof Decision.WrapUpStarted started) {
                    touched.add(new Key(started.agent(), started.contact()));
                } else if (decision instanceof Decision.AgentReady ready) {
                    touched.add(new Key(ready.agent(), ready.contact()));
                }
            }
        }
        Map<AgentId, List<WrapUpRow>> open = new HashMap<>();
        List<AgentId> removed = new ArrayList<>();
        touched.forEach(key -> open.computeIfAbsent(key.agent(),
                id -> router.agent(id).map(row -> row.wrapUps()).orElse(List.of())));
        page.agents.stream().filter(id -> router.agent(id).isEmpty()).forEach(removed::add);
        List<Row> standing = new ArrayList<>();
        List<Key> over = new ArrayList<>();
        for (Key key : touched) {
            open.get(key.agent()).stream().filter(row -> row.contact().equals(key.contact())).findFirst()
                    .ifPresentOrElse(row -> standing.add(new Row(key.agent(), row)), () -> over.add(key));
        }
        delete(over, removed, changes);
        insert(standing, changes);
    }

    private static void delete(List<Key> over, List<AgentId> removed, Statements changes) {
        if (!over.isEmpty()) {
            Columns<Key> keys = new Columns<>(over);
            changes.add("""
                    delete from routing_wrap_up w using unnest(?::bigint[], ?::bigint[]) as t (agent, contact)
                    where w.agent_id = t.agent and w.contact_id = t.contact""",
                    keys.longs(key -> key.agent().value()), keys.longs(key -> key.contact().value()));
        }
        if (!removed.isEmpty()) {
            changes.add("delete from routing_wrap_up where agent_id = any(?)",
                    (Object) new Columns<>(removed).longs(AgentId::value));
        }
    }

    private static void insert(List<Row> standing, Statements changes) {
        if (standing.isEmpty()) {
            return;
        }
        Columns<Row> rows = new Columns<>(standing);
        changes.add("""
                insert into routing_wrap_up (agent_id, contact_id, queue_id, channel, since, until)
                select * from unnest(?::bigint[], ?::bigint[], ?::bigint[], ?::text[], ?::timestamptz[], ?::timestamptz[])
                on conflict (agent_id, contact_id) do update set until = excluded.until""",
                rows.longs(row -> row.agent().value()), rows.longs(row -> row.wrapUp().contact().value()),
                rows.longs(row -> row.wrapUp().queue().value()), rows.texts(row -> row.wrapUp().channel().name()),
                rows.times(row -> row.wrapUp().since()), rows.times(row -> row.wrapUp().until()));
    }
}
