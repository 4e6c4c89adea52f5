package org.huiying.aftercare.ticket;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.huiying.rules.ticket.TicketId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the customer sees of his ticket: never a note, a colleague's number, or anything of another ticket. */
@Component
class TicketProgress {

    private final JdbcClient jdbc;
    private final TicketStore store;

    TicketProgress(JdbcClient jdbc, TicketStore store) {
        this.jdbc = jdbc;
        this.store = store;
    }

    /**
     * @param technician the name of who comes, once somebody does
     * @param phone      his number, until the repair is done
     * @param expected   until when somebody comes, or the repair is done
     */
    record Progress(String number, String state, String product, String model, String fault, @Nullable String outlet,
                    @Nullable String technician, @Nullable String phone, @Nullable Instant visitFrom,
                    @Nullable Instant visitTo, @Nullable Instant expected, String result, Instant registeredAt,
                    List<Passed> steps) {}

    record Passed(Instant at, String step, String state) {}

    Optional<Progress> of(TicketToken token) {
        return store.byToken(token).flatMap(this::read);
    }

    private Optional<Progress> read(TicketId id) {
        return jdbc.sql("""
                select t.*, o.name as outlet_name, w.name as technician_name, w.phone as technician_phone,
                    (select min(due_at) from ticket_promise where ticket_id = t.id and met_at is null
                        and kind in ('ARRIVE', 'FINISH', 'RETURN')) as expected
                from ticket t left join outlet o on o.id = t.outlet_id left join technician w on w.id = t.technician_id
                where t.id = ?""")
                .param(id.value()).query((row, n) -> progress(id, row)).optional();
    }

    private Progress progress(TicketId id, ResultSet row) throws SQLException {
        boolean done = row.getTimestamp("finished_at") != null;
        return new Progress(row.getString("number"), row.getString("state"), row.getString("product"),
                row.getString("model"), row.getString("fault"), row.getString("outlet_name"),
                row.getString("technician_name"), done ? null : row.getString("technician_phone"),
                TicketPages.instant(row, "visit_from"), TicketPages.instant(row, "visit_to"),
                done ? null : TicketPages.instant(row, "expected"), row.getString("result"),
                row.getTimestamp("registered_at").toInstant(), steps(id));
    }

    /** Steps that changed where the ticket stands. */
    private List<Passed> steps(TicketId id) {
        return jdbc.sql("""
                select at, step, to_state from ticket_step
                where ticket_id = ? and to_state is distinct from from_state order by no""")
                .param(id.value())
                .query((row, n) -> new Passed(row.getTimestamp("at").toInstant(), row.getString("step"),
                        row.getString("to_state")))
                .list();
    }
}
