package org.huiying.oversight.wallboard;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;

import org.huiying.oversight.settings.Centre;
import org.huiying.oversight.settings.Thresholds;
import org.huiying.rules.measure.ServiceLevel;
import org.huiying.oversight.wallboard.Figures.AgentTile;
import org.huiying.oversight.wallboard.Figures.Bucket;
import org.huiying.oversight.wallboard.Figures.QueueLine;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the figures as they are now. */
@Component
class FiguresReader {

    private static final String QUEUES = """
            select q.id, q.name, q.name_en, q.target_seconds,
                count(*) filter (where k.state in ('WAITING', 'OFFERED') and k.channel <> 'CALLBACK') as waiting,
                min(k.enqueued_at) filter (where k.state in ('WAITING', 'OFFERED') and k.channel <> 'CALLBACK') as oldest,
                count(*) filter (where k.state in ('ACTIVE', 'WRAPPING')) as open,
                count(*) filter (where k.state in ('WAITING', 'OFFERED') and k.channel = 'CALLBACK') as callbacks
            from queue q left join contact k on k.queue_id = q.id and k.outcome is null
            where q.enabled or k.id is not null
            group by q.id order by q.id""";

    /** Every table is read once, not once an agent. */
    private static final String AGENTS = """
            with offered as (
                select agent_id, count(*) as offers, min(offered_at) as since from contact_offer group by agent_id),
            held as (
                select agent_id, count(*) filter (where state = 'ACTIVE') as active,
                    min(answered_at) filter (where state = 'ACTIVE') as answered_at,
                    count(*) filter (where state = 'WRAPPING') as wrapping,
                    min(ended_at) filter (where state = 'WRAPPING') as ended_at,
                    bool_or(state = 'ACTIVE' and channel in ('PHONE', 'CALLBACK')) as on_phone
                from contact where outcome is null and agent_id is not null and state in ('ACTIVE', 'WRAPPING')
                group by agent_id),
            served as (
                select agent_id, array_agg(queue_id order by queue_id) as queues from agent_queue group by agent_id)
            select a.id, a.name, a.grade, a.max_chats, coalesce(s.state, 'OFFLINE') as state, s.reason, s.since,
                coalesce(o.offers, 0) as offered, o.since as offered_at,
                coalesce(h.active, 0) as active, h.answered_at, coalesce(h.wrapping, 0) as wrapping, h.ended_at,
                coalesce(h.on_phone, false) as on_phone, q.queues
            from agent a
            left join agent_state s on s.agent_id = a.id
            left join offered o on o.agent_id = a.id
            left join held h on h.agent_id = a.id
            left join served q on q.agent_id = a.id
            where a.enabled and 'AGENT' = any(a.roles)
            order by a.name, a.id""";

    private final JdbcClient jdbc;
    private final RunningCounts counts;
    private final Aftercare aftercare;
    private final Thresholds thresholds;
    private final Centre centre;
    private final Clock clock;

    FiguresReader(JdbcClient jdbc, RunningCounts counts, Aftercare aftercare, Thresholds thresholds, Centre centre,
                  Clock clock) {
        this.jdbc = jdbc;
        this.counts = counts;
        this.aftercare = aftercare;
        this.thresholds = thresholds;
        this.centre = centre;
        this.clock = clock;
    }

    Figures read() {
        Instant now = clock.instant();
        NavigableMap<Instant, Map<Long, Counts>> steps = counts.at(now);
        Map<Long, Counts> today = today(steps, now);
        ServiceLevel by = centre.serviceLevel();
        List<AgentTile> agents = agents();
        List<QueueLine> queues = jdbc.sql(QUEUES).query((row, n) -> line(row, today, agents, by)).list();
        return new Figures(now, queues, agents, Rates.of(sum(today.values()), by), aftercare.callbacks(), aftercare.tickets(),
                history(steps, now, by), thresholds.all());
    }

    List<AgentTile> agents() {
        return jdbc.sql(AGENTS).query((row, n) -> tile(row)).list();
    }

    private static Map<Long, Counts> today(NavigableMap<Instant, Map<Long, Counts>> steps, Instant now) {
        Map<Long, Counts> today = new HashMap<>();
        steps.tailMap(RunningCounts.midnight(now), true).values()
                .forEach(step -> step.forEach((queue, counts) -> today.merge(queue, counts, Counts::plus)));
        return today;
    }

    private static List<Bucket> history(NavigableMap<Instant, Map<Long, Counts>> steps, Instant now, ServiceLevel by) {
        List<Bucket> history = new ArrayList<>();
        Instant last = RunningCounts.step(now);
        for (Instant at = RunningCounts.step(now.minus(RunningCounts.HISTORY)); !at.isAfter(last); at = at.plus(RunningCounts.STEP)) {
            Counts counts = sum(steps.getOrDefault(at, Map.of()).values());
            history.add(new Bucket(at, counts.arrived(), counts.answered(), counts.abandoned(),
                    Rates.of(counts, by).serviceLevel(), counts.longestSeconds()));
        }
        return history;
    }

    private static Counts sum(Collection<Counts> each) {
        return each.stream().reduce(Counts.NONE, Counts::plus);
    }

    private static QueueLine line(ResultSet row, Map<Long, Counts> today, List<AgentTile> agents, ServiceLevel by)
            throws SQLException {
        long id = row.getLong("id");
        List<AgentTile> its = agents.stream().filter(agent -> agent.queues().contains(id)).toList();
        int online = (int) its.stream().filter(agent -> agent.isIdle() && agent.state().equals("ONLINE")).count();
        int busy = (int) its.stream().filter(agent -> !agent.isIdle()).count();
        int away = (int) its.stream().filter(agent -> agent.isIdle() && agent.state().equals("AWAY")).count();
        return new QueueLine(id, row.getString("name"), row.getString("name_en"), row.getInt("target_seconds"),
                row.getInt("waiting"), time(row, "oldest"), row.getInt("open"), row.getInt("callbacks"), online, busy, away,
                Rates.of(today.getOrDefault(id, Counts.NONE), by));
    }

    private static AgentTile tile(ResultSet row) throws SQLException {
        Array queues = row.getArray("queues");
        int active = row.getInt("active");
        int wrapping = row.getInt("wrapping");
        String doing = active > 0 ? "TALKING" : row.getInt("offered") > 0 ? "OFFERED" : wrapping > 0 ? "WRAPPING" : "IDLE";
        Instant doingSince = switch (doing) {
            case "TALKING" -> time(row, "answered_at");
            case "OFFERED" -> time(row, "offered_at");
            case "WRAPPING" -> time(row, "ended_at");
            default -> null;
        };
        return new AgentTile(row.getLong("id"), row.getString("name"), row.getString("grade"), row.getString("state"),
                row.getString("reason"), time(row, "since"), doing, doingSince, active, wrapping, row.getInt("max_chats"),
                row.getBoolean("on_phone"), queues == null ? List.of() : List.of((Long[]) queues.getArray()));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
