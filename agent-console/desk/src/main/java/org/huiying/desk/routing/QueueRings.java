package org.huiying.desk.routing;

import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.huiying.rules.agent.Skill;
import org.huiying.rules.queue.QueueId;
import org.huiying.rules.routing.Needs;
import org.huiying.rules.routing.Ring;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rings of all queues. The first opens at once: its skills are the queue's own, its reserve is a column of the queue. */
final class QueueRings {

    private record Key(long queue, int n) {}

    private record Later(int n, Duration after, int reserve) {}

    private final Map<Key, Map<Skill, Integer>> skills = new HashMap<>();
    private final Map<Long, List<Later>> later = new HashMap<>();

    private QueueRings() {}

    static QueueRings read(JdbcClient jdbc) {
        QueueRings rings = new QueueRings();
        jdbc.sql("""
                select queue_id, 1 as n, skill, level from queue_skill
                union all select queue_id, n, skill, level from queue_ring_skill""").query((ResultSet row) -> {
                    rings.skills.computeIfAbsent(new Key(row.getLong("queue_id"), row.getInt("n")), key -> new TreeMap<>())
                            .put(new Skill(row.getString("skill")), row.getInt("level"));
                });
        jdbc.sql("select queue_id, n, after_seconds, reserve from queue_ring order by queue_id, after_seconds, n")
                .query((ResultSet row) -> {
                    rings.later.computeIfAbsent(row.getLong("queue_id"), id -> new ArrayList<>())
                            .add(new Later(row.getInt("n"), Duration.ofSeconds(row.getInt("after_seconds")), row.getInt("reserve")));
                });
        return rings;
    }

    List<Ring> of(QueueId queue, int firstReserve) {
        List<Ring> rings = new ArrayList<>();
        rings.add(new Ring(Duration.ZERO, needs(queue.value(), 1), firstReserve));
        later.getOrDefault(queue.value(), List.of())
                .forEach(each -> rings.add(new Ring(each.after(), needs(queue.value(), each.n()), each.reserve())));
        return rings;
    }

    private Needs needs(long queue, int n) {
        return Needs.of(skills.getOrDefault(new Key(queue, n), Map.of()));
    }
}
