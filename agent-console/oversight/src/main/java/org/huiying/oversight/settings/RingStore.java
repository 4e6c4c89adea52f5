package org.huiying.oversight.settings;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.huiying.oversight.settings.QueueRouting.RingSetting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code queue_skill}, {@code queue_ring} and {@code queue_ring_skill}, for editing. */
@Component
class RingStore {

    private final JdbcClient jdbc;

    RingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The rings of a queue, the first one with what the queue itself keeps free. */
    List<RingSetting> of(long queue, int firstReserve) {
        Map<Integer, List<SkillLevel>> skills = new TreeMap<>();
        jdbc.sql("""
                select 1 as n, skill, level from queue_skill where queue_id = :queue
                union all select n, skill, level from queue_ring_skill where queue_id = :queue order by n, skill""")
                .param("queue", queue)
                .query((ResultSet row) -> {
                    skills.computeIfAbsent(row.getInt("n"), n -> new ArrayList<>())
                            .add(new SkillLevel(row.getString("skill"), row.getInt("level")));
                });
        List<RingSetting> rings = new ArrayList<>();
        rings.add(new RingSetting(0, skills.getOrDefault(1, List.of()), firstReserve));
        rings.addAll(jdbc.sql("select n, after_seconds, reserve from queue_ring where queue_id = ? order by after_seconds")
                .param(queue)
                .query((row, i) -> new RingSetting(row.getInt("after_seconds"),
                        skills.getOrDefault(row.getInt("n"), List.of()), row.getInt("reserve")))
                .list());
        return rings;
    }

    void replace(long queue, List<RingSetting> rings) {
        jdbc.sql("delete from queue_skill where queue_id = ?").param(queue).update();
        jdbc.sql("delete from queue_ring where queue_id = ?").param(queue).update();
        rings.getFirst().skills().forEach(each -> jdbc.sql("insert into queue_skill (queue_id, skill, level) values (?, ?, ?)")
                .params(queue, each.skill(), each.level()).update());
        for (int n = 2; n <= rings.size(); n++) {
            RingSetting ring = rings.get(n - 1);
            jdbc.sql("insert into queue_ring (queue_id, n, after_seconds, reserve) values (?, ?, ?, ?)")
                    .params(queue, n, ring.afterSeconds(), ring.reserve()).update();
            for (SkillLevel each : ring.skills()) {
                jdbc.sql("insert into queue_ring_skill (queue_id, n, skill, level) values (?, ?, ?, ?)")
                        .params(queue, n, each.skill(), each.level()).update();
            }
        }
    }
}
