package org.huiying.oversight.staffing;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.huiying.rules.calendar.OpeningHours;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What came to a queue on the same day of past weeks. Callbacks are not counted: they come when we want them to. */
@Component
class PastVolumes {

    private static final String BY_INTERVAL = """
            select floor(extract(epoch from (k.enqueued_at at time zone :zone)::time) / 60 / :minutes)::int as interval, count(*) as contacts
            from contact k
            where k.queue_id = :queue and k.enqueued_at >= :from and k.enqueued_at < :to and k.channel <> 'CALLBACK'
                and extract(isodow from k.enqueued_at at time zone :zone) = :weekday and k.outcome is distinct from 'CANCELLED'
            group by 1""";

    /** Patience as waiting time of all ÷ those who gave up: who was answered had at least as much of it as he waited. */
    private static final String TIMES = """
            select avg(extract(epoch from k.ended_at - k.answered_at)) as talk,
                avg(extract(epoch from k.closed_at - k.ended_at)) filter (where k.answered_at is not null) as wrap_up,
                sum(extract(epoch from coalesce(k.answered_at, k.ended_at, k.closed_at) - k.enqueued_at))
                    / nullif(count(*) filter (where k.outcome = 'ABANDONED'), 0) as patience
            from contact k
            where k.queue_id = :queue and k.enqueued_at >= :from and k.enqueued_at < :to and k.channel <> 'CALLBACK'
                and k.state = 'CLOSED' and k.outcome in ('SERVED', 'ABANDONED')""";

    private final JdbcClient jdbc;
    private final Clock clock;

    PastVolumes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param days            that the averages are of: those since the queue's first contact
     * @param talkSeconds     null where nothing was answered, as the other times
     * @param patienceSeconds null where nobody gave up
     */
    record Past(int days, List<Double> volumes, @Nullable Integer talkSeconds, @Nullable Integer wrapUpSeconds,
                @Nullable Integer patienceSeconds) {}

    private record Slot(int interval, int contacts) {}

    private record Times(@Nullable Double talk, @Nullable Double wrapUp, @Nullable Double patience) {}

    Past of(long queue, DayOfWeek weekday, int weeks, int minutes) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), OpeningHours.CHINA);
        LocalDate from = today.minusWeeks(weeks);
        int days = daysSinceTheFirst(queue, weekday, from, today);
        List<Double> volumes = new ArrayList<>(Collections.nCopies(24 * 60 / minutes, 0.0));
        for (Slot slot : slots(queue, weekday, minutes, from, today)) {
            volumes.set(slot.interval(), Math.round(10.0 * slot.contacts() / Math.max(1, days)) / 10.0);
        }
        Times times = jdbc.sql(TIMES).param("queue", queue).param("from", midnight(from)).param("to", midnight(today))
                .query(Times.class).single();
        return new Past(days, volumes, whole(times.talk()), whole(times.wrapUp()), whole(times.patience()));
    }

    private List<Slot> slots(long queue, DayOfWeek weekday, int minutes, LocalDate from, LocalDate today) {
        return jdbc.sql(BY_INTERVAL).param("queue", queue).param("from", midnight(from)).param("to", midnight(today))
                .param("zone", OpeningHours.CHINA.getId()).param("minutes", minutes).param("weekday", weekday.getValue())
                .query(Slot.class).list();
    }

    private int daysSinceTheFirst(long queue, DayOfWeek weekday, LocalDate from, LocalDate today) {
        Timestamp first = jdbc.sql("select min(enqueued_at) from contact where queue_id = ? and enqueued_at >= ?")
                .params(queue, midnight(from)).query(Timestamp.class).optional().orElse(null);
        if (first == null) {
            return 0;
        }
        LocalDate since = LocalDate.ofInstant(first.toInstant(), OpeningHours.CHINA);
        return (int) since.datesUntil(today.isBefore(since) ? since : today).filter(day -> day.getDayOfWeek() == weekday).count();
    }

    private static Timestamp midnight(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(OpeningHours.CHINA).toInstant());
    }

    private static @Nullable Integer whole(@Nullable Double seconds) {
        return seconds == null ? null : (int) Math.round(seconds);
    }
}
