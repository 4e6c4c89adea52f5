package org.huiying.aftercare.callback;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

import org.huiying.rules.agent.AgentId;
import org.huiying.rules.callback.CallbackId;
import org.huiying.rules.callback.CallbackResult;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code callback_attempt}. */
@Component
class Attempts {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Attempts(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<Instant> times(CallbackId callback) {
        return jdbc.sql("select at from callback_attempt where callback_id = ? order by no").param(callback.value())
                .query(Timestamp.class).list().stream().map(Timestamp::toInstant).toList();
    }

    void add(Callback callback, CallbackResult result, ReportForm form, AgentId by) {
        jdbc.sql("""
                insert into callback_attempt (callback_id, no, at, agent_id, contact_id, reach, said, answers, note)
                select :id, coalesce(max(no), 0) + 1, :at, :agent, :contact, :reach, :said, :answers::jsonb, :note
                from callback_attempt where callback_id = :id""")
                .param("id", callback.id().value()).param("at", Timestamp.from(result.at())).param("agent", by.value())
                .param("contact", callback.contact() == null ? null : callback.contact().value())
                .param("reach", result.reach().name()).param("said", result.said() == null ? null : result.said().name())
                .param("answers", form.answers() == null ? null : json.writeValueAsString(form.answers()))
                .param("note", form.note()).update();
    }
}
