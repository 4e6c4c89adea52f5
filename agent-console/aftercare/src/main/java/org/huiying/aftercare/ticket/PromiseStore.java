package org.huiying.aftercare.ticket;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.huiying.rules.ticket.TicketId;
import org.huiying.rules.ticket.TicketPromise;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code ticket_promise}. */
@Component
class PromiseStore {

    private final JdbcClient jdbc;

    PromiseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A promise that needs attention, and how far attention has got. */
    record Open(TicketId ticket, TicketPromise promise, String alerted) {}

    void make(TicketId ticket, TicketPromise promise, Instant riskAt) {
        jdbc.sql("""
                insert into ticket_promise (ticket_id, kind, made_at, due_at, risk_at) values (?, ?, ?, ?, ?)
                on conflict (ticket_id, kind) do update set made_at = excluded.made_at, due_at = excluded.due_at,
                    risk_at = excluded.risk_at, awaits_year = null, met_at = null, alerted = 'NONE'""")
                .params(ticket.value(), promise.kind().name(), Timestamp.from(promise.made()),
                        Timestamp.from(promise.due()), Timestamp.from(riskAt)).update();
    }

    /** A promise that falls into a year which is not announced: it is reckoned again when it is. */
    void makeUnknown(TicketId ticket, TicketPromise.Kind kind, Instant made, int year) {
        jdbc.sql("""
                insert into ticket_promise (ticket_id, kind, made_at, awaits_year) values (?, ?, ?, ?)
                on conflict (ticket_id, kind) do update set made_at = excluded.made_at, due_at = null, risk_at = null,
                    awaits_year = excluded.awaits_year, met_at = null, alerted = 'NONE'""")
                .params(ticket.value(), kind.name(), Timestamp.from(made), year).update();
    }

    /** What was promised has happened; whether in time is seen by comparing. */
    void meet(TicketId ticket, TicketPromise.Kind kind, Instant at) {
        jdbc.sql("update ticket_promise set met_at = ? where ticket_id = ? and kind = ? and met_at is null")
                .params(Timestamp.from(at), ticket.value(), kind.name()).update();
    }

    void drop(TicketId ticket, TicketPromise.Kind kind) {
        jdbc.sql("delete from ticket_promise where ticket_id = ? and kind = ? and met_at is null")
                .params(ticket.value(), kind.name()).update();
    }

    void dropOpen(TicketId ticket) {
        jdbc.sql("delete from ticket_promise where ticket_id = ? and met_at is null").param(ticket.value()).update();
    }

    /** Moves what is still open by the time the repair clock stood still. */
    void postpone(TicketId ticket, Duration pause) {
        jdbc.sql("""
                update ticket_promise set due_at = due_at + make_interval(secs => :seconds),
                    risk_at = risk_at + make_interval(secs => :seconds)
                where ticket_id = :ticket and met_at is null and kind in ('FINISH', 'RETURN')""")
                .param("seconds", pause.toSeconds()).param("ticket", ticket.value()).update();
    }

    /** Open promises at risk or broken whose clock runs; held until the transaction ends, others skip them. */
    List<Open> attention(Instant now, int limit) {
        return jdbc.sql("""
                select p.ticket_id, p.kind, p.made_at, p.due_at, p.alerted from ticket_promise p
                join ticket t on t.id = p.ticket_id
                where p.met_at is null and p.risk_at <= :now and p.alerted <> 'SUPERVISOR'
                    and (t.paused_at is null or p.kind not in ('FINISH', 'RETURN'))
                    and (p.alerted = 'NONE' or p.due_at <= :now)
                order by p.risk_at limit :limit for update of p skip locked""")
                .param("now", Timestamp.from(now)).param("limit", limit).query(PromiseStore::open).list();
    }

    void alerted(TicketId ticket, TicketPromise.Kind kind, String level) {
        jdbc.sql("update ticket_promise set alerted = ? where ticket_id = ? and kind = ?")
                .params(level, ticket.value(), kind.name()).update();
    }

    /** Arrival promises that wait for the calendar. */
    List<TicketId> awaiting(int year) {
        return jdbc.sql("select ticket_id from ticket_promise where awaits_year = ? and met_at is null and kind = 'ARRIVE'")
                .param(year).query(Long.class).list().stream().map(TicketId::new).toList();
    }

    List<Integer> awaitedYears() {
        return jdbc.sql("select distinct awaits_year from ticket_promise where awaits_year is not null and met_at is null")
                .query(Integer.class).list();
    }

    private static Open open(ResultSet row, int n) throws SQLException {
        return new Open(new TicketId(row.getLong("ticket_id")),
                new TicketPromise(TicketPromise.Kind.valueOf(row.getString("kind")),
                        row.getTimestamp("made_at").toInstant(), row.getTimestamp("due_at").toInstant()),
                row.getString("alerted"));
    }
}
