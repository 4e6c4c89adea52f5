package org.huiying.desk.conversation;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;

import org.huiying.rules.agent.AgentId;
import org.huiying.rules.conversation.ConversationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What agents have begun to write. */
@Component
class Drafts {

    private final JdbcClient jdbc;
    private final Clock clock;

    Drafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param kind {@code TEXT} or {@code NOTE} */
    record Draft(String kind, String text) {}

    Optional<Draft> of(ConversationId conversation, AgentId agent) {
        return jdbc.sql("select kind, text from draft where conversation_id = ? and agent_id = ?")
                .params(conversation.value(), agent.value()).query(Draft.class).optional();
    }

    /** Keeps it; an empty one is forgotten. */
    void keep(ConversationId conversation, AgentId agent, Draft draft) {
        if (draft.text().isEmpty()) {
            jdbc.sql("delete from draft where conversation_id = ? and agent_id = ?")
                    .params(conversation.value(), agent.value()).update();
        } else {
            jdbc.sql("""
                    insert into draft (conversation_id, agent_id, kind, text, at) values (?, ?, ?, ?, ?)
                    on conflict (conversation_id, agent_id) do update set kind = excluded.kind, text = excluded.text,
                        at = excluded.at""")
                    .params(conversation.value(), agent.value(), draft.kind(), draft.text(),
                            Timestamp.from(clock.instant())).update();
        }
    }
}
