package org.huiying.desk.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;

import org.huiying.rules.agent.AgentId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps a line for every change that a person made. */
@Component
public class AuditLog {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    AuditLog(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Adds a line in the transaction of the change.
     *
     * @param who     null for the system itself
     * @param action  such as {@code conversation.transfer}
     * @param subject such as {@code conversation:5}
     * @param detail  ids and figures, never a customer's words or a secret
     */
    public void record(@Nullable AgentId who, String action, String subject, Map<String, ?> detail) {
        jdbc.sql("insert into audit_log (at, agent_id, action, subject, detail) values (?, ?, ?, ?, ?::jsonb)")
                .param(Timestamp.from(clock.instant())).param(who == null ? null : who.value())
                .param(action).param(subject).param(json.writeValueAsString(detail)).update();
    }
}
