package org.huiying.desk.knowledge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.huiying.knowledge.markdown.DecisionTree;
import org.huiying.rules.conversation.ConversationId;
import org.huiying.rules.agent.AgentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Diagnoses of conversations: beside them for the agent, on the ticket for the technician. */
@Repository
public class Diagnoses {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Diagnoses(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Oldest first. */
    public List<Diagnosis> of(ConversationId conversation) {
        return jdbc.sql("""
                select d.*, v.title from diagnosis d
                join article_version v on v.article_id = d.article_id and v.version = d.version
                where d.conversation_id = ? order by d.at, d.id""").param(conversation.value()).query(this::row).list();
    }

    /** Gives false when it is there already. */
    boolean add(ConversationId conversation, int version, Diagnosis diagnosis, AgentId by) {
        return jdbc.sql("""
                insert into diagnosis (id, conversation_id, article_id, version, steps, outcome, ending, agent_id, at)
                values (:id, :conversation, :article, :version, :steps::jsonb, :outcome, :ending, :agent, :at)
                on conflict (id) do nothing""")
                .param("id", diagnosis.id()).param("conversation", conversation.value())
                .param("article", diagnosis.articleId()).param("version", version)
                .param("steps", json.writeValueAsString(diagnosis.steps())).param("outcome", diagnosis.outcome().name())
                .param("ending", diagnosis.ending()).param("agent", by.value())
                .param("at", diagnosis.at().atOffset(ZoneOffset.UTC)).update() == 1;
    }

    private Diagnosis row(ResultSet row, int n) throws SQLException {
        return new Diagnosis(row.getObject("id", UUID.class), row.getLong("article_id"), row.getString("title"),
                json.readValue(row.getString("steps"), new TypeReference<List<DecisionTree.Step>>() {}),
                Diagnosis.Outcome.valueOf(row.getString("outcome")), row.getString("ending"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
