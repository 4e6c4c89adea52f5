package org.huiying.oversight.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.huiying.rules.calendar.OpeningHours;
import org.huiying.rules.measure.ServiceLevel;
import org.huiying.rules.measure.Tally;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts queues' days. A contact belongs to the day, in China, on which it came. */
@Component
class QueueDays {

    private static final String DAY = """
            select q.id, q.name, q.name_en, q.target_seconds, count(k.id) as arrived,
                count(k.answered_at) as answered,
                count(*) filter (where k.answered_at - k.enqueued_at <= make_interval(secs => q.target_seconds)) as answered_within,
                count(*) filter (where k.outcome = 'ABANDONED') as abandoned,
                count(*) filter (where k.outcome = 'ABANDONED'
                    and k.closed_at - k.enqueued_at <= make_interval(secs => q.target_seconds)) as abandoned_within,
                count(*) filter (where k.outcome = 'REJECTED') as turned_away,
                round(100.0 * count(*) filter (where k.outcome = 'ABANDONED')
                    / nullif(count(k.answered_at) + count(*) filter (where k.outcome = 'ABANDONED'), 0), 1)::float8 as abandon_rate,
                round(avg(extract(epoch from k.answered_at - k.enqueued_at)), 1)::float8 as average_wait,
                max(extract(epoch from coalesce(k.answered_at, k.closed_at) - k.enqueued_at))::int as longest_wait
            from queue q left join contact k on k.queue_id = q.id and k.channel <> 'CALLBACK'
                and k.enqueued_at >= :start and k.enqueued_at < :end
            where q.enabled or k.id is not null
            group by q.id order by q.id""";

    private final JdbcClient jdbc;

    QueueDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<QueueDay> of(LocalDate day) {
        return jdbc.sql(DAY).param("start", Timestamp.from(midnight(day))).param("end", Timestamp.from(midnight(day.plusDays(1))))
                .query((row, n) -> day(row)).list();
    }

    private static QueueDay day(ResultSet row) throws SQLException {
        Tally tally = new Tally(row.getInt("answered"), row.getInt("answered_within"), row.getInt("abandoned"),
                row.getInt("abandoned_within"));
        return new QueueDay(row.getLong("id"), row.getString("name"), row.getString("name_en"), row.getInt("target_seconds"),
                row.getInt("arrived"), tally.answered(), tally.answeredWithin(), tally.abandoned(), tally.abandonedWithin(),
                row.getInt("turned_away"), QueueDay.perCent(ServiceLevel.OF_OFFERED, tally),
                QueueDay.perCent(ServiceLevel.WITHOUT_SHORT_ABANDONS, tally),
                QueueDay.perCent(ServiceLevel.SHORT_ABANDONS_MET, tally), row.getObject("abandon_rate", Double.class),
                row.getObject("average_wait", Double.class), row.getObject("longest_wait", Integer.class));
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(OpeningHours.CHINA).toInstant();
    }
}
