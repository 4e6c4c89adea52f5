package org.huiying.oversight.settings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code queue}, for editing. */
@Component
class QueueSettingStore {

    private static final String SELECT = "select * from queue q where q.deleted_at is null ";

    private final JdbcClient jdbc;
    private final RingStore rings;
    private final JsonMapper json;

    QueueSettingStore(JdbcClient jdbc, RingStore rings, JsonMapper json) {
        this.jdbc = jdbc;
        this.rings = rings;
        this.json = json;
    }

    /** A queue with what depends on it now. */
    record QueueLine(QueueSetting queue, int waiting, int agents) {}

    List<QueueLine> lines() {
        Map<Long, Integer> waiting = counts("""
                select queue_id, count(*) from contact where outcome is null and state in ('WAITING', 'OFFERED') group by queue_id""");
        Map<Long, Integer> agents = counts("""
                select queue_id, count(*) from agent_queue aq join agent a on a.id = aq.agent_id and a.enabled
                group by queue_id""");
        return jdbc.sql(SELECT + "order by q.id").query((row, n) -> setting(row)).list().stream()
                .map(queue -> new QueueLine(queue, waiting.getOrDefault(queue.id(), 0), agents.getOrDefault(queue.id(), 0)))
                .toList();
    }

    private Map<Long, Integer> counts(String sql) {
        Map<Long, Integer> counts = new LinkedHashMap<>();
        jdbc.sql(sql).query((ResultSet row) -> { counts.put(row.getLong(1), row.getInt(2)); });
        return counts;
    }

    Optional<QueueSetting> find(long id) {
        return jdbc.sql(SELECT + "and q.id = ?").param(id).query((row, n) -> setting(row)).optional();
    }

    /** Holds the row until the transaction ends. */
    Optional<QueueSetting> lock(long id) {
        return jdbc.sql("select id from queue where id = ? and deleted_at is null for update").param(id)
                .query(Long.class).optional().flatMap(this::find);
    }

    int waiting(long id) {
        return jdbc.sql("select count(*) from contact where queue_id = ? and outcome is null and state in ('WAITING', 'OFFERED')").param(id)
                .query(Integer.class).single();
    }

    boolean isSkill(String code) {
        return jdbc.sql("select count(*) from skill where code = ?").param(code).query(Integer.class).single() > 0;
    }

    /** Names of the queues that overflow into this one. */
    List<String> overflowingInto(long id) {
        return jdbc.sql("select name from queue where overflow_queue_id = ? and deleted_at is null order by id").param(id)
                .query(String.class).list();
    }

    long insert(QueueSetting queue) {
        Map<String, @Nullable Object> columns = QueueColumns.of(queue, json);
        long id = jdbc.sql("insert into queue (" + String.join(", ", columns.keySet()) + ") values ("
                        + columns.keySet().stream().map(QueueSettingStore::value).collect(Collectors.joining(", "))
                        + ") returning id")
                .params(columns).query(Long.class).single();
        rings.replace(id, queue.routing().rings());
        return id;
    }

    void update(long id, QueueSetting queue) {
        Map<String, @Nullable Object> columns = QueueColumns.of(queue, json);
        jdbc.sql("update queue set "
                        + columns.keySet().stream().map(name -> name + " = " + value(name)).collect(Collectors.joining(", "))
                        + ", version = version + 1 where id = :id")
                .params(columns).param("id", id).update();
        rings.replace(id, queue.routing().rings());
    }

    private static String value(String column) {
        return column.equals("hours") ? ":hours::jsonb" : ":" + column;
    }

    /** The row stays for the records that name it; its code becomes free. */
    void delete(long id, Instant at) {
        jdbc.sql("""
                update queue set deleted_at = ?, enabled = false, offered_on_web = false, code = code || '~' || id,
                    version = version + 1 where id = ?""").params(Timestamp.from(at), id).update();
        jdbc.sql("delete from agent_queue where queue_id = ?").param(id).update();
    }

    private QueueSetting setting(ResultSet row) throws SQLException {
        return QueueColumns.setting(row, rings.of(row.getLong("id"), row.getInt("reserve")), json);
    }
}
