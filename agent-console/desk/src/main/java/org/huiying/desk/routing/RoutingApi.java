package org.huiying.desk.routing;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Shows supervisors why: each decision about a contact, and what each waiting one waits for. */
@RestController
@PreAuthorize("hasAnyRole('SUPERVISOR', 'ADMIN')")
class RoutingApi {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Recent<List<WaitingReasons.WaitingView>> waiting;

    RoutingApi(JdbcClient jdbc, JsonMapper json, WaitingReasons reasons) {
        this.jdbc = jdbc;
        this.json = json;
        this.waiting = new Recent<>(reasons::now, System::nanoTime);
    }

    record Named(long id, String name) {}

    record DecisionView(long id, Instant at, String kind, @Nullable Named agent, @Nullable Named queue,
                        @Nullable Integer offer, JsonNode reason) {}

    @GetMapping("/api/contacts/{contact}/decisions")
    List<DecisionView> decisions(@PathVariable long contact) {
        return jdbc.sql("""
                select d.id, d.at, d.kind, d.agent_id, a.name, d.queue_id, q.name, d.offer, d.reason
                from routing_decision d left join agent a on a.id = d.agent_id left join queue q on q.id = d.queue_id
                where d.contact_id = ? order by d.id""").param(contact)
                .query((row, n) -> new DecisionView(row.getLong(1), row.getTimestamp(2).toInstant(), row.getString(3),
                        named(row.getObject(4, Long.class), row.getString(5)),
                        named(row.getObject(6, Long.class), row.getString(7)),
                        row.getObject(8, Integer.class), json.readTree(row.getString(9))))
                .list();
    }

    private static @Nullable Named named(@Nullable Long id, @Nullable String name) {
        return id == null ? null : new Named(id, name == null ? "" : name);
    }

    /** What each of those who wait waits for; with very many of them as it was a few seconds ago. */
    @GetMapping("/api/routing/waiting")
    List<WaitingReasons.WaitingView> waiting() {
        return waiting.get();
    }
}
