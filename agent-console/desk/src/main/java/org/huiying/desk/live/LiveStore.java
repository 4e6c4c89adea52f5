package org.huiying.desk.live;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.huiying.desk.rows.CopiedRows;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** The tables {@code live_topic} and {@code live_event}. */
@Component
class LiveStore {

    private static final RowMapper<LiveEvent> EVENT = (row, n) -> new LiveEvent(new Topic(row.getString("topic")),
            row.getLong("seq"), row.getTimestamp("at").toInstant(), row.getString("type"), row.getString("data"));

    private final JdbcTemplate jdbc;

    LiveStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** What is about to be stored on a topic, before it has its number. */
    record Draft(Topic topic, Instant at, String type, String data) {}

    /**
     * Numbers and stores events. Topics are locked in the order of their names, and nothing else is locked
     * afterwards, so that two transactions cannot wait for each other.
     */
    List<LiveEvent> append(List<Draft> drafts) {
        var byTopic = new java.util.TreeMap<Topic, Integer>();
        drafts.forEach(draft -> byTopic.merge(draft.topic(), 1, Integer::sum));
        Map<String, Long> next = new HashMap<>();
        jdbc.query("""
                insert into live_topic (topic, last_seq)
                select topic, added from unnest(?::text[], ?::bigint[]) as t (topic, added) order by topic
                on conflict (topic) do update set last_seq = live_topic.last_seq + excluded.last_seq
                returning topic, last_seq""",
                row -> {
                    String topic = row.getString(1);
                    next.put(topic, row.getLong(2) - byTopic.get(new Topic(topic)) + 1);
                },
                byTopic.keySet().stream().map(Topic::name).toArray(String[]::new),
                byTopic.values().stream().map(Integer::longValue).toArray(Long[]::new));
        List<LiveEvent> events = new ArrayList<>(drafts.size());
        for (Draft draft : drafts) {
            long seq = next.merge(draft.topic().name(), 1L, Long::sum) - 1;
            events.add(new LiveEvent(draft.topic(), seq, draft.at(), draft.type(), draft.data()));
        }
        CopiedRows rows = new CopiedRows();
        events.forEach(event -> rows.text(event.topic().name()).number(event.seq()).time(event.at()).text(event.type())
                .text(event.data()).endRow());
        rows.into(jdbc, "live_event (topic, seq, at, type, data)");
        return events;
    }

    /** Events behind each topic's cursor, in order, at most {@code limit} of each topic. */
    List<LiveEvent> after(Map<Topic, Long> cursors, int limit) {
        return jdbc.query("""
                select e.topic, e.seq, e.at, e.type, e.data
                from unnest(?::text[], ?::bigint[]) as t (topic, cursor)
                cross join lateral (select * from live_event
                    where live_event.topic = t.topic and seq > t.cursor order by seq limit ?) e
                order by e.topic, e.seq""", EVENT,
                cursors.keySet().stream().map(Topic::name).toArray(String[]::new),
                cursors.values().toArray(Long[]::new), limit);
    }

    /** The number of each topic's newest event; topics without any are left out. */
    Map<Topic, Long> newest(Collection<Topic> topics) {
        Map<Topic, Long> newest = new HashMap<>();
        jdbc.query("select topic, last_seq from live_topic where topic = any(?)",
                row -> { newest.put(new Topic(row.getString(1)), row.getLong(2)); },
                (Object) topics.stream().map(Topic::name).toArray(String[]::new));
        return newest;
    }

    /** Whether everything after {@code seq} is still stored, and {@code seq} has been given at all. */
    boolean canResume(Topic topic, long seq) {
        return Boolean.TRUE.equals(jdbc.queryForObject("""
                select coalesce((select last_seq from live_topic where topic = ?), 0) as newest
                """, (row, n) -> {
                    long newest = row.getLong(1);
                    return seq == newest || (seq < newest && stillStored(topic, seq + 1));
                }, topic.name()));
    }

    private boolean stillStored(Topic topic, long seq) {
        return !jdbc.queryForList("select 1 from live_event where topic = ? and seq = ?", topic.name(), seq).isEmpty();
    }

    int removeBefore(Instant time) {
        return jdbc.update("delete from live_event where at < ?", Timestamp.from(time));
    }
}
