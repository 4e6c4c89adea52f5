package org.huiying.oversight.wallboard;

import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.huiying.rules.calendar.OpeningHours;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The day in steps of five minutes. A step that is over a while ago cannot change any more and is kept; only the newest
 * are read again, so that a day with a hundred thousand contacts costs no more than a quiet one. What is kept can be
 * counted again from the contacts at any time, on any node.
 */
@Component
class RunningCounts {

    static final Duration STEP = Duration.ofMinutes(5);
    static final Duration HISTORY = Duration.ofHours(4);

    /** How long a transaction may take to commit what happened at its beginning. */
    private static final Duration LATE_COMMITS = Duration.ofMinutes(1);

    private static final String COUNT = """
            select date_bin('5 minutes', f.at, timestamptz '2000-01-01 00:00:00+00') as step, k.queue_id,
                count(*) filter (where f.what = 'ARRIVED') as arrived,
                count(*) filter (where f.what = 'ANSWERED') as answered,
                count(*) filter (where f.what = 'ANSWERED'
                    and k.answered_at <= k.enqueued_at + make_interval(secs => q.target_seconds)) as in_target,
                count(*) filter (where f.what = 'ABANDONED') as abandoned,
                count(*) filter (where f.what = 'ABANDONED'
                    and k.closed_at <= k.enqueued_at + make_interval(secs => q.target_seconds)) as abandoned_in_target,
                coalesce(sum(extract(epoch from k.answered_at - k.enqueued_at)) filter (where f.what = 'ANSWERED'), 0) as waited,
                coalesce(max(extract(epoch from k.answered_at - k.enqueued_at)) filter (where f.what = 'ANSWERED'), 0) as longest
            from contact k join queue q on q.id = k.queue_id
            cross join lateral (values ('ARRIVED', k.enqueued_at), ('ANSWERED', k.answered_at),
                ('ABANDONED', case when k.outcome = 'ABANDONED' then k.closed_at end)) as f (what, at)
            where k.enqueued_at >= :reach and k.channel <> 'CALLBACK'
                and (k.enqueued_at >= :since or k.answered_at >= :since or k.closed_at >= :since) and f.at >= :since
            group by step, k.queue_id""";

    private final JdbcClient jdbc;
    private final NavigableMap<Instant, Map<Long, Counts>> kept = new TreeMap<>();
    private Instant keptUntil = Instant.EPOCH;

    RunningCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Steps by their beginnings, then by queue: from midnight in China or four hours ago, whichever is earlier. Steps
     * in which nothing happened are left out.
     */
    synchronized NavigableMap<Instant, Map<Long, Counts>> at(Instant now) {
        Instant start = start(now);
        if (keptUntil.isBefore(start) || keptUntil.isAfter(now)) {
            kept.clear();
            keptUntil = start;
        }
        NavigableMap<Instant, Map<Long, Counts>> fresh = count(keptUntil);
        NavigableMap<Instant, Map<Long, Counts>> all = new TreeMap<>(kept.tailMap(start, true));
        all.putAll(fresh);
        Instant over = step(now.minus(LATE_COMMITS));
        if (over.isAfter(keptUntil)) {
            kept.putAll(fresh.headMap(over, false));
            kept.headMap(start, false).clear();
            keptUntil = over;
        }
        return all;
    }

    private NavigableMap<Instant, Map<Long, Counts>> count(Instant since) {
        int longest = jdbc.sql("select coalesce(max(max_wait_seconds), 0) from queue").query(Integer.class).single();
        NavigableMap<Instant, Map<Long, Counts>> found = new TreeMap<>();
        jdbc.sql(COUNT).param("since", Timestamp.from(since))
                .param("reach", Timestamp.from(since.minusSeconds(longest).minus(LATE_COMMITS)))
                .query((ResultSet row) -> {
                    found.computeIfAbsent(row.getTimestamp("step").toInstant(), step -> new HashMap<>())
                            .put(row.getLong("queue_id"), new Counts(row.getInt("arrived"), row.getInt("answered"),
                                    row.getInt("in_target"), row.getInt("abandoned"),
                                    row.getInt("abandoned_in_target"), row.getLong("waited"), row.getInt("longest")));
                });
        return found;
    }

    private static Instant start(Instant now) {
        Instant midnight = midnight(now);
        Instant hoursAgo = step(now.minus(HISTORY));
        return midnight.isBefore(hoursAgo) ? midnight : hoursAgo;
    }

    static Instant midnight(Instant now) {
        return LocalDate.ofInstant(now, OpeningHours.CHINA).atStartOfDay(OpeningHours.CHINA).toInstant();
    }

    /** The beginning of the step that a moment falls into. */
    static Instant step(Instant moment) {
        return Instant.ofEpochSecond(Math.floorDiv(moment.getEpochSecond(), STEP.toSeconds()) * STEP.toSeconds());
    }
}
