package org.huiying.desk.knowledge;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import org.huiying.knowledge.reading.StaffTeams;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Teams are queues. Who keeps the knowledge base or leads reads everything. */
@Component
class QueueTeams implements StaffTeams {

    private final JdbcClient jdbc;

    QueueTeams(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Set<String>> of(String login) {
        boolean readsAll = jdbc.sql("select exists (select from agent where login = ? "
                + "and roles && array['EDITOR', 'SUPERVISOR', 'ADMIN'])").param(login).query(Boolean.class).single();
        return readsAll ? Optional.empty() : Optional.of(new HashSet<>(jdbc.sql("""
                select q.code from agent a join agent_queue m on m.agent_id = a.id join queue q on q.id = m.queue_id
                where a.login = ?""").param(login).query(String.class).list()));
    }
}
