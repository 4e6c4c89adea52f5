package org.huiying.desk.routing;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.huiying.desk.rows.CopiedRows;
import org.huiying.rules.routing.RoutingEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** What the router has still to hear. An event is stored in the transaction of the change that it speaks of. */
@Component
public class RoutingEvents {

    /**
     * How often all are looked through from the beginning. The index keeps the places of events that were taken out until the
     * table is vacuumed; ten thousand events a second leave half a million of them, which every look would go through.
     */
    private static final Duration LOOK_BACK = Duration.ofSeconds(1);
    /** Events whose numbers are given and whose transactions are under way, at most, unless one of them is slow. */
    private static final long IN_FLIGHT = 1000;

    private final JdbcTemplate jdbc;
    private final JsonMapper json;
    private final RoutingBell bell;
    private final Clock clock;
    /** By the name of the kind. */
    private final Map<String, ObjectReader> readers;
    /** Where the last look from the very beginning found the oldest event, or a little before. */
    private long from = Long.MIN_VALUE;
    private Instant lookedBack = Instant.EPOCH;

    RoutingEvents(JdbcTemplate jdbc, JsonMapper json, RoutingBell bell, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.bell = bell;
        this.clock = clock;
        this.readers = Arrays.stream(RoutingEvent.class.getPermittedSubclasses())
                .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, json::readerFor));
    }

    /** An event with what only people want to know of it: why she is away. */
    record Taken(long id, RoutingEvent event, @Nullable String note) {}

    /** Leaves the event for whichever node routes; it hears of it after the commit of the running transaction. */
    public void post(RoutingEvent event) {
        post(event, null);
    }

    /** Leaves many, which are heard in this order. */
    public void post(List<RoutingEvent> events) {
        CopiedRows rows = new CopiedRows();
        events.forEach(event -> rows.time(event.at()).text(kind(event)).text(json.writeValueAsString(event)).endRow());
        rows.into(jdbc, "routing_event (at, kind, payload)");
        ringAfterCommit();
    }

    void post(RoutingEvent event, @Nullable String note) {
        jdbc.update("insert into routing_event (at, kind, payload, note) values (?, ?, ?::json, ?)",
                Timestamp.from(event.at()), kind(event), json.writeValueAsString(event), note);
        ringAfterCommit();
    }

    private static String kind(RoutingEvent event) {
        return event.getClass().getSimpleName();
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
     * comes with the next batch, or within {@link #LOOK_BACK} while there are many.
     */
    List<Taken> take(int limit) {
        Instant now = clock.instant();
        boolean looksBack = now.isBefore(lookedBack) || !now.isBefore(lookedBack.plus(LOOK_BACK));
        List<Taken> taken = looksBack ? List.of() : take(from, limit);
        if (taken.isEmpty()) {
            taken = take(Long.MIN_VALUE, limit);
            lookedBack = now;
            from = taken.isEmpty() ? Long.MIN_VALUE : taken.getFirst().id() - IN_FLIGHT;
        }
        return taken;
    }

    private List<Taken> take(long first, int limit) {
        List<Taken> taken = jdbc.query("""
                delete from routing_event
                where id = any(array(select id from routing_event where id >= ? order by id limit ?))
                returning id, kind, payload, note""",
                (row, n) -> new Taken(row.getLong(1), read(row.getString(2), row.getString(3)), row.getString(4)), first, limit);
        taken.sort(Comparator.comparingLong(Taken::id));
        return taken;
    }

    /** The number of the oldest event, 0 if there is none. */
    long oldest() {
        return jdbc.query("select coalesce(min(id), 0) from routing_event", (row, n) -> row.getLong(1)).getFirst();
    }

    /** Takes the event out for good without looking into it, if it is the oldest still; whether it was. */
    boolean skip(long event) {
        return jdbc.update("delete from routing_event where id = ? and id = (select min(id) from routing_event)", event) > 0;
    }

    private RoutingEvent read(String kind, String payload) {
        ObjectReader reader = readers.get(kind);
        if (reader == null) {
            throw new IllegalStateException("routing event of kind " + kind + " (expected: one of " + readers.keySet() + ")");
        }
        return reader.readValue(payload);
    }
}
