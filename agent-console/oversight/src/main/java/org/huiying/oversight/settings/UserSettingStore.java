package org.huiying.oversight.settings;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.huiying.desk.agent.Role;
import org.huiying.oversight.settings.UserSetting.Grade;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code agent}, {@code agent_skill} and {@code agent_queue}, for editing. */
@Component
class UserSettingStore {

    private static final String SELECT = """
            select a.id, a.login, a.name, a.grade, a.roles, a.enabled, a.phone, a.capacity, a.max_chats, a.version,
                (select array_agg(s.skill order by s.skill) from agent_skill s where s.agent_id = a.id) as skills,
                (select array_agg(s.level order by s.skill) from agent_skill s where s.agent_id = a.id) as levels,
                (select array_agg(q.queue_id order by q.queue_id) from agent_queue q where q.agent_id = a.id) as queues
            from agent a
            """;

    private final JdbcClient jdbc;

    UserSettingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<UserSetting> all() {
        return jdbc.sql(SELECT + "order by a.enabled desc, a.id").query((row, n) -> setting(row)).list();
    }

    Optional<UserSetting> find(long id) {
        return jdbc.sql(SELECT + "where a.id = ?").param(id).query((row, n) -> setting(row)).optional();
    }

    /** Holds the row until the transaction ends. */
    Optional<UserSetting> lock(long id) {
        return jdbc.sql("select id from agent where id = ? for update").param(id).query(Long.class).optional()
                .flatMap(this::find);
    }

    /** Whether anybody else could still administer; holds them so that two cannot step down at once. */
    boolean hasOtherAdministrator(long id) {
        return !jdbc.sql("select id from agent where enabled and 'ADMIN' = any(roles) and id <> ? order by id for update")
                .param(id).query(Long.class).list().isEmpty();
    }

    long insert(UserSetting user, String passwordHash) {
        long id = jdbc.sql("""
                insert into agent (login, name, password_hash, grade, roles, enabled, phone, capacity, max_chats)
                values (:login, :name, :hash, :grade, :roles, :enabled, :phone, :capacity, :maxChats) returning id""")
                .params(parameters(user)).param("hash", passwordHash).query(Long.class).single();
        replaceSkillsAndQueues(id, user);
        return id;
    }

    void update(long id, UserSetting user) {
        jdbc.sql("""
                update agent set login = :login, name = :name, grade = :grade, roles = :roles, enabled = :enabled,
                    phone = :phone, capacity = :capacity, max_chats = :maxChats, version = version + 1
                where id = :id""").params(parameters(user)).param("id", id).update();
        replaceSkillsAndQueues(id, user);
    }

    void setPassword(long id, String passwordHash) {
        jdbc.sql("update agent set password_hash = ?, version = version + 1 where id = ?").params(passwordHash, id).update();
    }

    private void replaceSkillsAndQueues(long id, UserSetting user) {
        jdbc.sql("delete from agent_skill where agent_id = ?").param(id).update();
        jdbc.sql("delete from agent_queue where agent_id = ?").param(id).update();
        user.skills().forEach(each -> jdbc.sql("insert into agent_skill (agent_id, skill, level) values (?, ?, ?)")
                .params(id, each.skill(), each.level()).update());
        jdbc.sql("insert into agent_queue (agent_id, queue_id) select ?, id from queue where id = any(?) and deleted_at is null")
                .params(id, user.queues().toArray(Long[]::new)).update();
    }

    private static Map<String, @Nullable Object> parameters(UserSetting user) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("login", user.login());
        values.put("name", user.name());
        values.put("grade", user.grade().name());
        values.put("roles", user.roles().stream().map(Role::name).sorted().toArray(String[]::new));
        values.put("enabled", user.enabled());
        values.put("phone", user.phone() == null || user.phone().isBlank() ? null : user.phone().strip());
        values.put("capacity", user.capacity());
        values.put("maxChats", user.maxChats());
        return values;
    }

    private static UserSetting setting(ResultSet row) throws SQLException {
        String[] roles = (String[]) row.getArray("roles").getArray();
        Array queues = row.getArray("queues");
        return new UserSetting(row.getLong("id"), row.getString("login"), row.getString("name"),
                Grade.valueOf(row.getString("grade")), Arrays.stream(roles).map(Role::valueOf).collect(Collectors.toSet()),
                row.getBoolean("enabled"), row.getString("phone"), row.getInt("capacity"), row.getInt("max_chats"),
                QueueSettingStore.skills(row), queues == null ? List.of() : List.of((Long[]) queues.getArray()),
                row.getInt("version"));
    }
}
