package org.huiying.oversight.settings;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.huiying.desk.queue.HoursSetting;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The tables {@code queue} and {@code queue_skill}, for editing. */
@Component
class QueueSettingStore {

    private static final String SELECT = """
            select q.*, (select array_agg(s.skill order by s.skill) from queue_skill s where s.queue_id = q.id) as skills,
                (select array_agg(s.level order by s.skill) from queue_skill s where s.queue_id = q.id) as levels
            from queue q where q.deleted_at is null
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    QueueSettingStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A queue with what depends on it now. */
    record QueueLine(QueueSetting queue, int waiting, int agents) {}

    List<QueueLine> lines() {
        Map<Long, Integer> waiting = counts("""
                select queue_id, count(*) from contact where state in ('WAITING', 'OFFERED') group by queue_id""");
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
        return jdbc.sql("select count(*) from contact where queue_id = ? and state in ('WAITING', 'OFFERED')").param(id)
                .query(Integer.class).single();
    }

    /** Names of the queues that overflow into this one. */
    List<String> overflowingInto(long id) {
        return jdbc.sql("select name from queue where overflow_queue_id = ? and deleted_at is null order by id").param(id)
                .query(String.class).list();
    }

    long insert(QueueSetting queue) {
        long id = jdbc.sql("""
                insert into queue (code, name, name_en, enabled, offered_on_web, hours, target_seconds, strict_priority,
                    offer_seconds_call, offer_seconds_chat, wrap_up_seconds, preferred_seconds, max_waiting,
                    max_wait_seconds, overflow_queue_id, overflow_after_seconds)
                values (:code, :name, :nameEn, :enabled, :web, :hours::jsonb, :target, :priority, :offerCall, :offerChat,
                    :wrapUp, :preferred, :maxWaiting, :maxWait, :overflow, :overflowAfter)
                returning id""").params(parameters(queue)).query(Long.class).single();
        replaceSkills(id, queue.skills());
        return id;
    }

    void update(long id, QueueSetting queue) {
        jdbc.sql("""
                update queue set code = :code, name = :name, name_en = :nameEn, enabled = :enabled, offered_on_web = :web,
                    hours = :hours::jsonb, target_seconds = :target, strict_priority = :priority,
                    offer_seconds_call = :offerCall, offer_seconds_chat = :offerChat, wrap_up_seconds = :wrapUp,
                    preferred_seconds = :preferred, max_waiting = :maxWaiting, max_wait_seconds = :maxWait,
                    overflow_queue_id = :overflow, overflow_after_seconds = :overflowAfter, version = version + 1
                where id = :id""").params(parameters(queue)).param("id", id).update();
        replaceSkills(id, queue.skills());
    }

    /** The row stays for the records that name it; its code becomes free. */
    void delete(long id, Instant at) {
        jdbc.sql("""
                update queue set deleted_at = ?, enabled = false, offered_on_web = false, code = code || '~' || id,
                    version = version + 1 where id = ?""").params(Timestamp.from(at), id).update();
        jdbc.sql("delete from agent_queue where queue_id = ?").param(id).update();
    }

    private void replaceSkills(long id, List<SkillLevel> skills) {
        jdbc.sql("delete from queue_skill where queue_id = ?").param(id).update();
        skills.forEach(each -> jdbc.sql("insert into queue_skill (queue_id, skill, level) values (?, ?, ?)")
                .params(id, each.skill(), each.level()).update());
    }

    private Map<String, @Nullable Object> parameters(QueueSetting queue) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("code", queue.code());
        values.put("name", queue.name());
        values.put("nameEn", queue.nameEn());
        values.put("enabled", queue.enabled());
        values.put("web", queue.offeredOnWeb());
        values.put("hours", json.writeValueAsString(queue.hours()));
        values.put("target", queue.targetSeconds());
        values.put("priority", queue.strictPriority());
        values.put("offerCall", queue.offerSecondsCall());
        values.put("offerChat", queue.offerSecondsChat());
        values.put("wrapUp", queue.wrapUpSeconds());
        values.put("preferred", queue.preferredSeconds());
        values.put("maxWaiting", queue.maxWaiting());
        values.put("maxWait", queue.maxWaitSeconds());
        values.put("overflow", queue.overflowQueueId());
        values.put("overflowAfter", queue.overflowAfterSeconds());
        return values;
    }

    private QueueSetting setting(ResultSet row) throws SQLException {
        return new QueueSetting(row.getLong("id"), row.getString("code"), row.getString("name"), row.getString("name_en"),
                row.getBoolean("enabled"), row.getBoolean("offered_on_web"),
                json.readValue(row.getString("hours"), HoursSetting.class),
                row.getInt("target_seconds"), row.getInt("strict_priority"), row.getInt("offer_seconds_call"),
                row.getInt("offer_seconds_chat"), row.getInt("wrap_up_seconds"), row.getInt("preferred_seconds"),
                row.getInt("max_waiting"), row.getInt("max_wait_seconds"), row.getObject("overflow_queue_id", Long.class),
                row.getInt("overflow_after_seconds"), skills(row), row.getInt("version"));
    }

    static List<SkillLevel> skills(ResultSet row) throws SQLException {
        Array skills = row.getArray("skills");
        Array levels = row.getArray("levels");
        if (skills == null || levels == null) {
            return List.of();
        }
        String[] codes = (String[]) skills.getArray();
        Integer[] numbers = (Integer[]) levels.getArray();
        List<SkillLevel> found = new ArrayList<>(codes.length);
        for (int i = 0; i < codes.length; i++) {
            found.add(new SkillLevel(codes[i], numbers[i]));
        }
        return found;
    }
}
