package org.huiying.aftercare.ticket;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.huiying.aftercare.ticket.TicketRow.Due;
import org.huiying.aftercare.ticket.TicketRow.Named;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads lists of tickets, the newest first. */
@Component
class TicketList {

    private final JdbcClient jdbc;
    private final Clock clock;

    TicketList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param next to be given as {@code after} for the following page; null at the end */
    record Page(List<TicketRow> items, @Nullable Long next, long total) {}

    Page read(TicketQuery query) {
        Map<String, Object> values = new HashMap<>();
        Instant now = clock.instant();
        values.put("now", Timestamp.from(now));
        String where = query.where(values);
        long total = jdbc.sql("select count(*) from ticket t where (:now::timestamptz is not null) and " + where)
                .params(values).query(Long.class).single();
        if (query.after() != null) {
            where += " and (t.registered_at, t.id) < (select registered_at, id from ticket where id = :after)";
            values.put("after", query.after());
        }
        values.put("limit", query.limit() + 1);
        List<TicketRow> rows = jdbc.sql("""
                select t.*, c.name as customer_name, o.name as outlet_name, w.name as technician_name,
                    p.kind as promise, p.due_at, p.risk_at
                from ticket t join customer c on c.id = t.customer_id
                left join outlet o on o.id = t.outlet_id
                left join technician w on w.id = t.technician_id
                left join lateral (select kind, due_at, risk_at from ticket_promise
                    where ticket_id = t.id and met_at is null and due_at is not null
                        and (t.paused_at is null or kind not in ('FINISH', 'RETURN'))
                    order by due_at limit 1) p on true
                where (:now::timestamptz is not null) and\s""" + where + """

                order by t.registered_at desc, t.id desc limit :limit""")
                .params(values).query((row, n) -> row(row, now)).list();
        boolean more = rows.size() > query.limit();
        List<TicketRow> items = more ? rows.subList(0, query.limit()) : rows;
        return new Page(items, more ? items.getLast().id() : null, total);
    }

    private static TicketRow row(ResultSet row, Instant now) throws SQLException {
        return new TicketRow(row.getLong("id"), row.getString("number"), row.getString("state"),
                row.getString("urgency"), row.getString("kind"), row.getString("product"), row.getString("model"),
                row.getString("fault"), new Named(row.getLong("customer_id"), row.getString("customer_name")),
                row.getString("contact_name"), row.getString("phone"), row.getString("city"), row.getString("district"),
                TicketPages.named(row, "outlet_id", "outlet_name"),
                TicketPages.named(row, "technician_id", "technician_name"),
                row.getTimestamp("registered_at").toInstant(), due(row, now), row.getInt("version"));
    }

    private static @Nullable Due due(ResultSet row, Instant now) throws SQLException {
        Instant due = TicketPages.instant(row, "due_at");
        if (due == null) {
            return null;
        }
        boolean risk = !now.isBefore(row.getTimestamp("risk_at").toInstant());
        return new Due(row.getString("promise"), due, !now.isBefore(due) ? "BROKEN" : risk ? "AT_RISK" : "ON_TIME");
    }
}
