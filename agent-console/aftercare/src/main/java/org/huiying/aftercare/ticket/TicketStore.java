package org.huiying.aftercare.ticket;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.huiying.rules.agent.AgentId;
import org.huiying.rules.conversation.ConversationId;
import org.huiying.rules.customer.CustomerId;
import org.huiying.rules.outlet.Place;
import org.huiying.rules.outlet.TechnicianId;
import org.huiying.rules.ticket.FollowUpResult;
import org.huiying.rules.ticket.TicketId;
import org.huiying.rules.ticket.TicketNumber;
import org.huiying.rules.ticket.TicketStanding;
import org.huiying.rules.ticket.TicketState;
import org.huiying.rules.ticket.Urgency;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes tickets, and reads them for decisions. */
@Component
class TicketStore {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyMM");

    private final JdbcClient jdbc;

    TicketStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The next number of the month; two registrations at once wait for each other, so that none is left out. */
    TicketNumber nextNumber(YearMonth month) {
        int serial = jdbc.sql("""
                insert into ticket_serial (month, last) values (?, 1)
                on conflict (month) do update set last = ticket_serial.last + 1 returning last""")
                .param(MONTH.format(month)).query(Integer.class).single();
        return TicketNumber.of(month, serial);
    }

    Optional<TicketId> byClientId(UUID clientId) {
        return jdbc.sql("select id from ticket where client_id = ?").param(clientId)
                .query(Long.class).optional().map(TicketId::new);
    }

    TicketId insert(TicketForm form, TicketNumber number, TicketToken token, String warranty, AgentId owner, Instant at) {
        Long id = jdbc.sql("""
                insert into ticket (number, client_id, customer_id, conversation_id, kind, state, service_kind, urgency,
                    contact_name, phone, phone2, province, city, district, address, product, model, serial_number,
                    bought_on, invoice, fault, fault_code, warranty, wish_from, wish_to, charge_cents,
                    owner_agent_id, token_hash, registered_at)
                values (:number, :clientId, :customer, :conversation, :kind, 'REGISTERED', :serviceKind, :urgency,
                    :contactName, :phone, :phone2, :province, :city, :district, :address, :product, :model,
                    :serialNumber, :boughtOn, :invoice, :fault, :faultCode, :warranty::jsonb, :wishFrom, :wishTo,
                    :charge, :owner, :token, :at)
                returning id""")
                .params(FormColumns.of(form)).param("number", number.value()).param("clientId", form.clientId())
                .param("customer", form.customerId()).param("conversation", form.conversationId())
                .param("warranty", warranty).param("owner", owner.value()).param("token", token.hash())
                .param("at", Timestamp.from(at)).query(Long.class).single();
        TicketId ticket = new TicketId(id);
        link(ticket, form);
        return ticket;
    }

    private void link(TicketId ticket, TicketForm form) {
        for (UUID picture : form.pictures()) {
            jdbc.sql("""
                    insert into ticket_picture (ticket_id, attachment_id)
                    select ?, id from attachment where id = ? and conversation_id = ? on conflict do nothing""")
                    .params(ticket.value(), picture, form.conversationId()).update();
        }
        for (TicketForm.TriedArticle article : form.articles()) {
            jdbc.sql("""
                    insert into ticket_article (ticket_id, article_id, title, outcome) values (?, ?, ?, ?)
                    on conflict (ticket_id, article_id) do update set outcome = excluded.outcome""")
                    .params(ticket.value(), article.articleId(), article.title(), article.outcome()).update();
        }
    }

    /** Corrects what was filled in; false when somebody else was faster. */
    boolean correct(TicketId ticket, TicketForm form, String warranty, int version) {
        return jdbc.sql("""
                update ticket set kind = :kind, service_kind = :serviceKind, urgency = :urgency,
                    contact_name = :contactName, phone = :phone, phone2 = :phone2, province = :province, city = :city,
                    district = :district, address = :address, product = :product, model = :model,
                    serial_number = :serialNumber, bought_on = :boughtOn, invoice = :invoice, fault = :fault,
                    fault_code = :faultCode, warranty = :warranty::jsonb, wish_from = :wishFrom, wish_to = :wishTo,
                    charge_cents = :charge, version = version + 1
                where id = :id and version = :version""")
                .params(FormColumns.of(form)).param("warranty", warranty).param("id", ticket.value())
                .param("version", version).update() == 1;
    }

    /** Reads a ticket and holds it until the transaction ends. */
    Optional<Ticket> lock(TicketId id) {
        return jdbc.sql("select * from ticket where id = ? for update").param(id.value())
                .query(TicketStore::ticket).optional();
    }

    Optional<Ticket> find(TicketId id) {
        return jdbc.sql("select * from ticket where id = ?").param(id.value()).query(TicketStore::ticket).optional();
    }

    /** What waits for dispatch: emergencies first, then the oldest, so that yesterday's comes before today's. */
    List<TicketId> undispatched(int limit) {
        return jdbc.sql("""
                select id from ticket where state = 'REGISTERED'
                order by case urgency when 'EMERGENCY' then 0 when 'URGENT' then 1 else 2 end, registered_at, id
                limit ?""").param(limit).query(Long.class).list().stream().map(TicketId::new).toList();
    }

    void replaceToken(TicketId id, TicketToken token) {
        jdbc.sql("update ticket set token_hash = ?, version = version + 1 where id = ?")
                .params(token.hash(), id.value()).update();
    }

    Optional<TicketId> byToken(TicketToken token) {
        return jdbc.sql("select id from ticket where token_hash = ?").param(token.hash())
                .query(Long.class).optional().map(TicketId::new);
    }

    private static Ticket ticket(ResultSet row, int n) throws SQLException {
        String said = row.getString("follow_up");
        Timestamp paused = row.getTimestamp("paused_at");
        Long conversation = row.getObject("conversation_id", Long.class);
        Long technician = row.getObject("technician_id", Long.class);
        return new Ticket(new TicketId(row.getLong("id")), new TicketNumber(row.getString("number")),
                new TicketStanding(TicketState.valueOf(row.getString("state")),
                        said == null ? null : FollowUpResult.valueOf(said), row.getInt("round")),
                new Ticket.Who(new CustomerId(row.getLong("customer_id")),
                        conversation == null ? null : new ConversationId(conversation),
                        technician == null ? null : new TechnicianId(technician),
                        row.getObject("owner_agent_id", Long.class), row.getString("phone")),
                new Ticket.Job(TicketForm.Kind.valueOf(row.getString("kind")), Urgency.valueOf(row.getString("urgency")),
                        new Place(row.getString("province"), row.getString("city"), row.getString("district")),
                        row.getString("product")),
                new Ticket.Clocks(row.getTimestamp("registered_at").toInstant(),
                        paused == null ? null : paused.toInstant(), Duration.ofSeconds(row.getLong("paused_seconds"))),
                row.getInt("version"));
    }
}
