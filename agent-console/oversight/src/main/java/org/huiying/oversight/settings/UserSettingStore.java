package org.huiying.oversight.settings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.huiying.desk.agent.Role;
import org.huiying.oversight.settings.UserSetting.Grade;
import org.huiying.rules.conversation.Channel;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The tables {@code agent}, {@code agent_skill}, {@code agent_queue} and {@code agent_interrupt}, for editing.
 */
@Component
class UserSettingStore {

    private static final String SELECT = "select a.* from agent a ";

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
        Map<String, @Nullable Object> columns = AgentColumns.of(user);
        columns.put("password_hash", passwordHash);
        long id = jdbc.sql("insert into agent (" + String.join(", ", columns.keySet()) + ") values (:"
                        + String.join(", :", columns.keySet()) + ") returning id")
                .params(columns).query(Long.class).single();
        replaceLists(id, user);
        return id;
    }

    void update(long id, UserSetting user) {
        Map<String, @Nullable Object> columns = AgentColumns.of(user);
        jdbc.sql("update agent set " + columns.keySet().stream().map(name -> name + " = :" + name).collect(Collectors.joining(", "))
                + ", version = version + 1 where id = :id").params(columns).param("id", id).update();
        replaceLists(id, user);
    }

    void setPassword(long id, String passwordHash) {
        jdbc.sql("update agent set password_hash = ?, version = version + 1 where id = ?").params(passwordHash, id).update();
    }

    private void replaceLists(long id, UserSetting user) {
        jdbc.sql("delete from agent_skill where agent_id = ?").param(id).update();
        jdbc.sql("delete from agent_queue where agent_id = ?").param(id).update();
        jdbc.sql("delete from agent_interrupt where agent_id = ?").param(id).update();
        user.skills().forEach(each -> jdbc.sql("insert into agent_skill (agent_id, skill, level) values (?, ?, ?)")
                .params(id, each.skill(), each.level()).update());
        user.queues().forEach(each -> jdbc.sql("""
                insert into agent_queue (agent_id, queue_id, priority, delay_seconds)
                select ?, id, ?, ? from queue where id = ? and deleted_at is null""")
                .params(id, each.priority(), each.delaySeconds(), each.queue()).update());
        user.capacity().interrupts().forEach((channel, over) -> over.forEach(one -> jdbc.sql(
                "insert into agent_interrupt (agent_id, channel, over) values (?, ?, ?)")
                .params(id, channel.name(), one.name()).update()));
    }

    private UserSetting setting(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        String[] roles = (String[]) row.getArray("roles").getArray();
        return new UserSetting(id, row.getString("login"), row.getString("name"), Grade.valueOf(row.getString("grade")),
                Arrays.stream(roles).map(Role::valueOf).collect(Collectors.toSet()), row.getBoolean("enabled"),
                row.getString("phone"), AgentColumns.capacity(row, interrupts(id)), skills(id), queues(id),
                row.getInt("version"));
    }

    private List<SkillLevel> skills(long id) {
        return jdbc.sql("select skill, level from agent_skill where agent_id = ? order by skill").param(id)
                .query(SkillLevel.class).list();
    }

    private List<ServedQueue> queues(long id) {
        return jdbc.sql("select queue_id as queue, priority, delay_seconds from agent_queue where agent_id = ? order by queue_id")
                .param(id).query(ServedQueue.class).list();
    }

    private Map<Channel, Set<Channel>> interrupts(long id) {
        Map<Channel, Set<Channel>> interrupts = new EnumMap<>(Channel.class);
        jdbc.sql("select channel, over from agent_interrupt where agent_id = ?").param(id).query((ResultSet row) -> {
            interrupts.computeIfAbsent(Channel.valueOf(row.getString(1)), channel -> EnumSet.noneOf(Channel.class))
                    .add(Channel.valueOf(row.getString(2)));
        });
        return interrupts;
    }
}
