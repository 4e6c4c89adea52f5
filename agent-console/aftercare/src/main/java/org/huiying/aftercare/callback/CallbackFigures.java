package org.huiying.aftercare.callback;

import java.sql.Timestamp;
import java.time.Clock;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts for those who watch. */
@Component
public class CallbackFigures {

    private final JdbcClient jdbc;
    private final Clock clock;

    CallbackFigures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param open    live callbacks
     * @param due     of those, due now: in a queue, with an agent, or waiting for a person to decide
     * @param overdue of those, past their limit
     */
    public record Figures(int open, int due, int overdue) {}

    public Figures now() {
        return jdbc.sql("""
                select count(*) as open,
                    count(*) filter (where state <> 'SCHEDULED' or due_at <= :now) as due,
                    count(*) filter (where latest_at < :now) as overdue
                from callback where state <> 'DONE'""")
                .param("now", Timestamp.from(clock.instant())).query(Figures.class).single();
    }
}
