package org.huiying.desk.routing;

import java.sql.ResultSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.huiying.rules.agent.AgentId;
import org.huiying.rules.queue.QueueId;
import org.huiying.rules.routing.AgentProfile;
import org.huiying.rules.routing.QueueSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Queues and agents as people have set them up, read as the router wants to know them. */
@Component
class Settings {

    private final JdbcClient jdbc;

    Settings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty when the queue is disabled or deleted. */
    Optional<QueueSettings> queue(QueueId id) {
        return Optional.ofNullable(queues(id.value()).get(id));
    }

    Map<QueueId, QueueSettings> queues() {
        return queues(null);
    }

    private Map<QueueId, QueueSettings> queues(@Nullable Long only) {
        QueueRings rings = QueueRings.read(jdbc);
        Map<QueueId, QueueSettings> queues = new LinkedHashMap<>();
        jdbc.sql("select * from queue where enabled and (id = :only or :only::bigint is null) order by id")
                .param("only", only)
                .query((ResultSet row) -> {
                    QueueId id = new QueueId(row.getLong("id"));
                    queues.put(id, QueueColumns.settings(row, rings.of(id, row.getInt("reserve"))));
                });
        return queues;
    }

    Optional<AgentProfile> agent(AgentId id) {
        return Optional.ofNullable(agents(id.value()).get(id));
    }

    Map<AgentId, AgentProfile> agents() {
        return agents(null);
    }

    private Map<AgentId, AgentProfile> agents(@Nullable Long only) {
        AgentLists lists = AgentLists.read(jdbc);
        Map<AgentId, AgentProfile> agents = new LinkedHashMap<>();
        jdbc.sql("""
                select agent.*, phone is not null as rings, enabled and 'AGENT' = any(roles) as takes from agent
                where id = :only or :only::bigint is null order by id""")
                .param("only", only)
                .query((ResultSet row) -> {
                    AgentId id = new AgentId(row.getLong("id"));
                    agents.put(id, AgentColumns.profile(row, id, lists));
                });
        return agents;
    }
}
