package org.huiying.desk.phone;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;

import org.huiying.rules.agent.AgentId;
import org.huiying.rules.conversation.ContactId;
import org.huiying.rules.conversation.ConversationId;
import org.huiying.rules.queue.QueueId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads how conversations of calls stand. */
@Component
class Standings {

    /** Of a conversation {@code c} with {@link #JOINS}. */
    static final String COLUMNS = """
            c.status, k.id as contact_id, k.state, k.agent_id, coalesce(k.offer_no, 0) as offer_no, q.id as queue_id,
            q.name as queue_name, k.outcome, k.position, k.estimate_seconds, q.announce_seconds""";
    static final String JOINS = """
            left join lateral (select * from contact where conversation_id = c.id order by id desc limit 1) k on true
            left join queue q on q.id = coalesce(k.queue_id, c.queue_id)""";

    private final JdbcClient jdbc;

    Standings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Standing of(ConversationId conversation) {
        return jdbc.sql("select " + COLUMNS + " from conversation c " + JOINS + " where c.id = ?")
                .param(conversation.value()).query((row, n) -> read(row)).single();
    }

    static Standing read(ResultSet row) throws SQLException {
        Long contact = row.getObject("contact_id", Long.class);
        Long agent = row.getObject("agent_id", Long.class);
        Integer estimate = row.getObject("estimate_seconds", Integer.class);
        return new Standing(row.getString("status").equals("OPEN"),
                contact == null ? null : new ContactId(contact), row.getString("state"),
                agent == null ? null : new AgentId(agent), row.getInt("offer_no"),
                new QueueId(row.getLong("queue_id")), row.getString("queue_name"), row.getString("outcome"),
                row.getObject("position", Integer.class),
                estimate == null ? null : Duration.ofSeconds(estimate), Duration.ofSeconds(row.getInt("announce_seconds")));
    }
}
