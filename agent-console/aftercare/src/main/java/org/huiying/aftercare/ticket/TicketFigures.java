package org.huiying.aftercare.ticket;

import java.sql.Timestamp;
import java.time.Clock;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts for those who watch. */
@Component
public class TicketFigures {

    private final JdbcClient jdbc;
    private final Clock clock;

    TicketFigures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param open         tickets whose customer still waits for the repair
     * @param undispatched of those, without a technician
     * @param atRisk       open promises that are about to break
     * @param broken       open promises that are broken
     */
    public record Figures(int open, int undispatched, int atRisk, int broken) {}

    public Figures now() {
        return jdbc.sql("""
                select (select count(*) from ticket where state not in ('FINISHED', 'FOLLOWED_UP', 'CLOSED', 'CANCELLED')) as open,
                    (select count(*) from ticket where state = 'REGISTERED') as undispatched,
                    count(*) filter (where p.due_at > :now) as at_risk,
                    count(*) filter (where p.due_at <= :now) as broken
                from ticket_promise p join ticket t on t.id = p.ticket_id
                where p.met_at is null and p.risk_at <= :now
                    and (t.paused_at is null or p.kind not in ('FINISH', 'RETURN'))""")
                .param("now", Timestamp.from(clock.instant())).query(Figures.class).single();
    }
}
