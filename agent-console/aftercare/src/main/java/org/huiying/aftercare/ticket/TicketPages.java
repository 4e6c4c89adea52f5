package org.huiying.aftercare.ticket;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.huiying.aftercare.ticket.TicketPage.Picture;
import org.huiying.aftercare.ticket.TicketPage.Promise;
import org.huiying.aftercare.ticket.TicketPage.Step;
import org.huiying.aftercare.ticket.TicketPage.Times;
import org.huiying.aftercare.ticket.TicketPage.Worker;
import org.huiying.aftercare.ticket.TicketRow.Named;
import org.huiying.rules.ticket.FollowUpResult;
import org.huiying.rules.ticket.ServiceKind;
import org.huiying.rules.ticket.TicketId;
import org.huiying.rules.ticket.TicketStanding;
import org.huiying.rules.ticket.TicketState;
import org.huiying.rules.ticket.Urgency;
import org.huiying.rules.warranty.Exclusion;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads whole tickets for staff. */
@Component
class TicketPages {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    TicketPages(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    Optional<TicketPage> find(TicketId id) {
        return jdbc.sql("""
                select t.*, c.name as customer_name, o.name as outlet_name, w.name as technician_name,
                    w.phone as technician_phone, a.name as owner_name
                from ticket t join customer c on c.id = t.customer_id
                left join outlet o on o.id = t.outlet_id
                left join technician w on w.id = t.technician_id
                left join agent a on a.id = t.owner_agent_id
                where t.id = ?""")
                .param(id.value()).query((row, n) -> page(id, row)).optional();
    }

    private TicketPage page(TicketId id, ResultSet row) throws SQLException {
        String said = row.getString("follow_up");
        TicketStanding standing = new TicketStanding(TicketState.valueOf(row.getString("state")),
                said == null ? null : FollowUpResult.valueOf(said), row.getInt("round"));
        boolean paused = row.getTimestamp("paused_at") != null;
        return new TicketPage(id.value(), row.getString("number"), standing.state().name(), standing.round(), said,
                form(id, row), new Named(row.getLong("customer_id"), row.getString("customer_name")),
                row.getString("warranty"), named(row, "outlet_id", "outlet_name"), worker(row),
                named(row, "owner_agent_id", "owner_name"), instant(row, "visit_from"), instant(row, "visit_to"),
                row.getString("part"), row.getString("receipt"), row.getString("result"),
                new Times(row.getTimestamp("registered_at").toInstant(), instant(row, "paused_at"),
                        instant(row, "finished_at"), instant(row, "closed_at")),
                promises(id, paused), steps(id), pictures(id), standing.allowed(), row.getInt("version"));
    }

    private TicketForm form(TicketId id, ResultSet row) throws SQLException {
        JsonNode warranty = json.readTree(row.getString("warranty"));
        JsonNode exclusion = warranty.path("exclusion");
        return new TicketForm(row.getObject("client_id", UUID.class), row.getLong("customer_id"),
                row.getObject("conversation_id", Long.class), TicketForm.Kind.valueOf(row.getString("kind")),
                ServiceKind.valueOf(row.getString("service_kind")), Urgency.valueOf(row.getString("urgency")),
                row.getString("contact_name"), row.getString("phone"), row.getString("phone2"),
                row.getString("province"), row.getString("city"), row.getString("district"), row.getString("address"),
                row.getString("product"), row.getString("model"), row.getString("serial_number"),
                row.getObject("bought_on", LocalDate.class), row.getString("invoice"),
                warranty.path("component").asString(""),
                exclusion.isMissingNode() ? null : Exclusion.valueOf(exclusion.asString()),
                row.getString("fault"), row.getString("fault_code"), instant(row, "wish_from"),
                instant(row, "wish_to"), null, row.getObject("charge_cents", Long.class), List.of(), articles(id));
    }

    private List<TicketForm.TriedArticle> articles(TicketId id) {
        return jdbc.sql("select article_id, title, outcome from ticket_article where ticket_id = ? order by article_id")
                .param(id.value()).query(TicketForm.TriedArticle.class).list();
    }

    private List<Promise> promises(TicketId id, boolean paused) {
        Instant now = clock.instant();
        return jdbc.sql("select * from ticket_promise where ticket_id = ? order by made_at, kind").param(id.value())
                .query((row, n) -> new Promise(row.getString("kind"), row.getTimestamp("made_at").toInstant(),
                        instant(row, "due_at"), row.getObject("awaits_year", Integer.class), instant(row, "met_at"),
                        standing(row, paused, now), row.getString("alerted")))
                .list();
    }

    private static String standing(ResultSet row, boolean paused, Instant now) throws SQLException {
        Instant due = instant(row, "due_at");
        Instant met = instant(row, "met_at");
        if (met != null) {
            return due != null && met.isAfter(due) ? "LATE" : "MET";
        }
        if (due == null) {
            return "UNANNOUNCED";
        }
        if (paused && !row.getString("kind").equals("ARRIVE")) {
            return "PAUSED";
        }
        Instant risk = row.getTimestamp("risk_at").toInstant();
        return !now.isBefore(due) ? "BROKEN" : !now.isBefore(risk) ? "AT_RISK" : "ON_TIME";
    }

    private List<Step> steps(TicketId id) {
        return jdbc.sql("""
                select s.*, a.name as agent_name from ticket_step s left join agent a on a.id = s.agent_id
                where s.ticket_id = ? order by s.no""")
                .param(id.value())
                .query((row, n) -> new Step(row.getInt("no"), row.getTimestamp("at").toInstant(),
                        named(row, "agent_id", "agent_name"), row.getString("step"), row.getString("from_state"),
                        row.getString("to_state"), row.getString("why"), row.getString("detail")))
                .list();
    }

    private List<Picture> pictures(TicketId id) {
        return jdbc.sql("""
                select a.id, a.name, a.type, a.width, a.height, '/api/attachments/' || a.id as url
                from ticket_picture p join attachment a on a.id = p.attachment_id
                where p.ticket_id = ? order by a.created_at, a.id""")
                .param(id.value()).query(Picture.class).list();
    }

    private static @Nullable Worker worker(ResultSet row) throws SQLException {
        Long id = row.getObject("technician_id", Long.class);
        return id == null ? null : new Worker(id, row.getString("technician_name"), row.getString("technician_phone"));
    }

    static @Nullable Named named(ResultSet row, String id, String name) throws SQLException {
        Long value = row.getObject(id, Long.class);
        return value == null ? null : new Named(value, row.getString(name));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
