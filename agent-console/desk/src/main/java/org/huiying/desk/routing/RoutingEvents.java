package org.huiying.desk.routing;

import java.sql.Timestamp;
import java.util.Comparator;
import java.util.List;

import org.huiying.rules.routing.RoutingEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/** What the router has still to hear. An event is stored in the transaction of the change that it speaks of. */
@Component
public class RoutingEvents {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final RoutingBell bell;

    RoutingEvents(JdbcClient jdbc, JsonMapper json, RoutingBell bell) {
        this.jdbc = jdbc;
        this.json = json;
        this.bell = bell;
    }

    /** An event with what only people want to know of it: why she is away. */
    record Taken(long id, RoutingEvent event, @Nullable String note) {}

    /** Leaves the event for whichever node routes; it hears of it after the commit of the running transaction. */
    public void post(RoutingEvent event) {
        post(event, null);
    }

    void post(RoutingEvent event, @Nullable String note) {
        jdbc.sql("insert into routing_event (at, kind, payload, note) values (?, ?, ?::jsonb, ?)")
                .params(Timestamp.from(event.at()), event.getClass().getSimpleName(), json.writeValueAsString(event),
                        note)
                .update();
        ringAfterCommit();
    }

    private void ringAfterCommit() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    bell.ring();
                }
            });
        } else {
            bell.ring();
        }
    }

    /**
     * Takes the oldest events out, in the running transaction. One whose id is lower may still be committed later: it
     * comes with the next batch.
     */
    List<Taken> take(int limit) {
        return jdbc.sql("""
                delete from routing_event where id in (select id from routing_event order by id limit ?)
                returning id, kind, payload, note""")
                .param(limit)
                .query((row, n) -> new Taken(row.getLong("id"), read(row.getString("kind"), row.getString("payload")),
                        row.getString("note")))
                .list().stream()
                .sorted(Comparator.comparingLong(Taken::id))
                .toList();
    }

    /** The number of the oldest event, 0 if there is none. */
    long oldest() {
        return jdbc.sql("select coalesce(min(id), 0) from routing_event").query(Long.class).single();
    }

    /** Takes the event out for good without looking into it, if it is the oldest still; whether it was. */
    boolean skip(long event) {
        return jdbc.sql("delete from routing_event where id = ? and id = (select min(id) from routing_event)")
                .param(event).update() > 0;
    }

    private RoutingEvent read(String kind, String payload) {
        for (Class<?> known : List.of(RoutingEvent.class.getPermittedSubclasses())) {
            if (known.getSimpleName().equals(kind)) {
                return (RoutingEvent) json.readValue(payload, known);
            }
        }
        throw new IllegalStateException("routing event of kind " + kind + " (expected: one that this version knows)");
    }
}
