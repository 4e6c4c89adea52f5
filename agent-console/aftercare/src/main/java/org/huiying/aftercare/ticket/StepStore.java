package org.huiying.aftercare.ticket;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.huiying.rules.agent.AgentId;
import org.huiying.rules.outlet.TechnicianId;
import org.huiying.rules.ticket.FollowUpResult;
import org.huiying.rules.ticket.TicketId;
import org.huiying.rules.ticket.TicketStanding;
import org.huiying.rules.ticket.TicketState;
import org.huiying.rules.ticket.TicketStep;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The trail of steps in {@code ticket_step}, and what a step leaves on its ticket. */
@Component
class StepStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    StepStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A line of the trail: who, from where, why. The system itself is nobody. */
    record Line(String step, @Nullable TicketState from, TicketState to, @Nullable AgentId by, String why,
                Map<String, ?> detail) {}

    /** Adds a line; the caller holds the ticket, so numbers follow each other. */
    void add(TicketId ticket, Line line, Instant at) {
        jdbc.sql("""
                insert into ticket_step (ticket_id, no, at, agent_id, step, from_state, to_state, why, detail)
                select :ticket, coalesce(max(no), 0) + 1, :at, :agent, :step, :from, :to, :why, :detail::jsonb
                from ticket_step where ticket_id = :ticket""")
                .param("ticket", ticket.value()).param("at", Timestamp.from(at))
                .param("agent", line.by() == null ? null : line.by().value()).param("step", line.step())
                .param("from", line.from() == null ? null : line.from().name()).param("to", line.to().name())
                .param("why", line.why()).param("detail", json.writeValueAsString(line.detail())).update();
    }

    /** Technicians who declined the ticket in its present round; it is not given to them again by itself. */
    List<TechnicianId> declined(TicketId ticket) {
        return jdbc.sql("""
                select (detail ->> 'technician')::bigint from ticket_step
                where ticket_id = :ticket and step = 'DECLINE' and jsonb_exists(detail, 'technician') and no > coalesce(
                    (select max(no) from ticket_step where ticket_id = :ticket and step = 'REOPEN'), 0)""")
                .param("ticket", ticket.value()).query(Long.class).list().stream().map(TechnicianId::new).toList();
    }

    /** What a step writes into its ticket. */
    private record Columns(String sql, Object... values) {}

    /**
     * Moves the ticket on, with what the step carries, in one statement: the table's constraints hold at each moment.
     *
     * @param paused how long the repair clock stood still before this step; zero when it ran
     */
    void move(TicketId ticket, TicketStep step, TicketStanding to, Duration paused, Instant at) {
        Columns columns = columns(step, Timestamp.from(at));
        FollowUpResult said = to.followUp();
        var statement = jdbc.sql("update ticket set " + columns.sql() + (paused.isZero() ? "" : "paused_at = null, ")
                + "paused_seconds = paused_seconds + ?, state = ?, round = ?, follow_up = ?, version = version + 1 where id = ?");
        for (Object value : columns.values()) {
            statement = statement.param(value);
        }
        statement.param(paused.toSeconds()).param(to.state().name()).param(to.round())
                .param(said == null ? null : said.name()).param(ticket.value()).update();
    }

    private static Columns columns(TicketStep step, Timestamp at) {
        return switch (step) {
            case TicketStep.Dispatch to -> new Columns("outlet_id = ?, technician_id = ?, ", to.outlet().value(),
                    to.technician().value());
            case TicketStep.Decline ignored -> new Columns("outlet_id = null, technician_id = null, ");
            case TicketStep.AgreeVisit visit -> new Columns("visit_from = ?, visit_to = ?, ",
                    Timestamp.from(visit.window().from()), Timestamp.from(visit.window().to()));
            case TicketStep.WaitForParts parts -> new Columns("part = ?, paused_at = ?, ", parts.part(), at);
            case TicketStep.TakeIn taken -> new Columns("receipt = ?, ", taken.receipt());
            case TicketStep.Finish done -> new Columns("result = ?, finished_at = ?, ", done.result(), at);
            case TicketStep.Close ignored -> new Columns("closed_at = ?, ", at);
            case TicketStep.Cancel ignored -> new Columns("closed_at = ?, ", at);
            case TicketStep.Reopen ignored -> new Columns("""
                    outlet_id = null, technician_id = null, visit_from = null, visit_to = null, part = '', receipt = '',
                    finished_at = null,\s""");
            case TicketStep.Accept ignored -> new Columns("");
            case TicketStep.Arrive ignored -> new Columns("");
            case TicketStep.StartWork ignored -> new Columns("");
            case TicketStep.PartsArrived ignored -> new Columns("");
            case TicketStep.FollowUp ignored -> new Columns("");
        };
    }
}
