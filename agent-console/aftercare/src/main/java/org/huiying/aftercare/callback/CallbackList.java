package org.huiying.aftercare.callback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.huiying.aftercare.callback.CallbackRow.Attempt;
import org.huiying.aftercare.callback.CallbackRow.Cause;
import org.huiying.aftercare.callback.CallbackRow.Named;
import org.huiying.aftercare.callback.CallbackRow.TicketCard;
import org.huiying.aftercare.callback.CallbackRow.Whole;
import org.huiying.rules.callback.CallbackId;
import org.huiying.rules.callback.CallbackReason;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads callbacks for pages. */
@Component
class CallbackList {

    private static final String ROWS = """
            select b.*, k.name as customer_name, q.name as queue_name, p.name as preferred_name, t.number,
                t.product as ticket_product, t.state as ticket_state, t.result as ticket_result,
                (select count(*) from callback_attempt a where a.callback_id = b.id) as attempts
            from callback b join customer k on k.id = b.customer_id join queue q on q.id = b.queue_id
            left join agent p on p.id = b.preferred_agent_id left join ticket t on t.id = b.ticket_id
            where\s""";

    private final JdbcClient jdbc;
    private final CallbackFigures figures;
    private final Clock clock;

    CallbackList(JdbcClient jdbc, CallbackFigures figures, Clock clock) {
        this.jdbc = jdbc;
        this.figures = figures;
        this.clock = clock;
    }

    /** Which ones: what asks for attention now, all that are live, or what is done. */
    enum Kind {

        DUE("b.state <> 'DONE' and (b.state <> 'SCHEDULED' or b.due_at <= :now)"),
        OPEN("b.state <> 'DONE'"),
        DONE("b.state = 'DONE'");

        private final String where;

        Kind(String where) {
            this.where = where;
        }

        private String order() {
            return this == DONE ? "b.done_at desc, b.id desc" : "b.due_at, b.id";
        }

        private String after() {
            return this == DONE
                    ? "(b.done_at, b.id) < (select done_at, id from callback where id = :after)"
                    : "(b.due_at, b.id) > (select due_at, id from callback where id = :after)";
        }
    }

    /** @param agent only those that prefer this agent, or that she made */
    record Wish(Kind kind, @Nullable Long agent, @Nullable Long customer, @Nullable Long conversation,
                @Nullable Long ticket, @Nullable Long after, int limit) {}

    CallbackRow.Page read(Wish wish) {
        Map<String, Object> values = new HashMap<>();
        values.put("now", Timestamp.from(clock.instant()));
        String where = "(:now::timestamptz is not null) and " + wish.kind().where + whose(wish, values);
        long total = jdbc.sql("select count(*) from callback b where " + where).params(values).query(Long.class).single();
        int limit = Math.clamp(wish.limit(), 1, 1_000);
        values.put("limit", limit + 1);
        if (wish.after() != null) {
            where += " and " + wish.kind().after();
            values.put("after", wish.after());
        }
        List<CallbackRow> rows = jdbc.sql(ROWS + where + " order by " + wish.kind().order() + " limit :limit")
                .params(values).query(this::row).list();
        boolean more = rows.size() > limit;
        List<CallbackRow> items = more ? rows.subList(0, limit) : rows;
        return new CallbackRow.Page(items, more ? items.getLast().id() : null, total, counts());
    }

    private static String whose(Wish wish, Map<String, Object> values) {
        String where = "";
        if (wish.agent() != null) {
            where += " and (b.preferred_agent_id = :agent or b.created_by = :agent)";
            values.put("agent", wish.agent());
        }
        if (wish.customer() != null) {
            where += " and b.customer_id = :customer";
            values.put("customer", wish.customer());
        }
        if (wish.conversation() != null) {
            where += " and b.conversation_id = :conversation";
            values.put("conversation", wish.conversation());
        }
        if (wish.ticket() != null) {
            where += " and b.ticket_id = :ticket";
            values.put("ticket", wish.ticket());
        }
        return where;
    }

    private Map<String, Long> counts() {
        CallbackFigures.Figures now = figures.now();
        return Map.of("due", (long) now.due(), "overdue", (long) now.overdue(), "open", (long) now.open());
    }

    Optional<Whole> find(CallbackId id) {
        return jdbc.sql(ROWS + "b.id = ?").param(id.value()).query(this::row).optional()
                .map(row -> new Whole(row, CallbackReason.valueOf(row.reason()).isFollowUp(), causes(id), attempts(id)));
    }

    private List<Cause> causes(CallbackId id) {
        return jdbc.sql("""
                select c.at, c.reason, c.note, c.agent_id, a.name from callback_cause c
                left join agent a on a.id = c.agent_id where c.callback_id = ? order by c.at""")
                .param(id.value())
                .query((row, n) -> new Cause(row.getTimestamp("at").toInstant(), row.getString("reason"),
                        row.getString("note"), named(row, "agent_id", "name")))
                .list();
    }

    private List<Attempt> attempts(CallbackId id) {
        return jdbc.sql("""
                select t.*, a.name from callback_attempt t left join agent a on a.id = t.agent_id
                where t.callback_id = ? order by t.no""")
                .param(id.value())
                .query((row, n) -> new Attempt(row.getInt("no"), row.getTimestamp("at").toInstant(),
                        named(row, "agent_id", "name"), row.getString("reach"), row.getString("said"),
                        row.getString("answers"), row.getString("note")))
                .list();
    }

    private CallbackRow row(ResultSet row, int n) throws SQLException {
        Timestamp done = row.getTimestamp("done_at");
        Instant latest = row.getTimestamp("latest_at").toInstant();
        return new CallbackRow(row.getLong("id"), row.getString("reason"), row.getString("state"),
                row.getString("outcome"), row.getTimestamp("due_at").toInstant(), latest,
                done == null && clock.instant().isAfter(latest), row.getObject("awaits_year", Integer.class),
                row.getString("means"), row.getString("phone"), row.getString("note"),
                new Named(row.getLong("customer_id"), row.getString("customer_name")),
                new Named(row.getLong("queue_id"), row.getString("queue_name")),
                named(row, "preferred_agent_id", "preferred_name"), row.getObject("conversation_id", Long.class),
                ticket(row), row.getInt("attempts"), row.getTimestamp("created_at").toInstant(),
                done == null ? null : done.toInstant(), row.getInt("version"));
    }

    private static @Nullable TicketCard ticket(ResultSet row) throws SQLException {
        Long id = row.getObject("ticket_id", Long.class);
        return id == null ? null : new TicketCard(id, row.getString("number"), row.getString("ticket_product"),
                row.getString("ticket_state"), row.getString("ticket_result"));
    }

    private static @Nullable Named named(ResultSet row, String id, String name) throws SQLException {
        Long value = row.getObject(id, Long.class);
        return value == null ? null : new Named(value, row.getString(name));
    }
}
