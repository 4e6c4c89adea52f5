package org.huiying.desk.routing;

import java.sql.ResultSet;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.huiying.rules.agent.AgentId;
import org.huiying.rules.agent.Skill;
import org.huiying.rules.conversation.Channel;
import org.huiying.rules.queue.QueueId;
import org.huiying.rules.routing.Service;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What all agents have several of: skills, queues, and what may interrupt what. */
final class AgentLists {

    private final Map<AgentId, Map<Skill, Integer>> skills = new HashMap<>();
    private final Map<AgentId, Map<QueueId, Service>> queues = new HashMap<>();
    private final Map<AgentId, Map<Channel, Set<Channel>>> interrupts = new HashMap<>();

    private AgentLists() {}

    static AgentLists read(JdbcClient jdbc) {
        AgentLists lists = new AgentLists();
        jdbc.sql("select agent_id, skill, level from agent_skill").query((ResultSet row) -> {
            lists.skills.computeIfAbsent(new AgentId(row.getLong(1)), id -> new HashMap<>())
                    .put(new Skill(row.getString(2)), row.getInt(3));
        });
        jdbc.sql("select agent_id, queue_id, priority, delay_seconds from agent_queue").query((ResultSet row) -> {
            lists.queues.computeIfAbsent(new AgentId(row.getLong(1)), id -> new HashMap<>())
                    .put(new QueueId(row.getLong(2)), new Service(row.getInt(3), Duration.ofSeconds(row.getInt(4))));
        });
        jdbc.sql("select agent_id, channel, over from agent_interrupt").query((ResultSet row) -> {
            lists.interrupts.computeIfAbsent(new AgentId(row.getLong(1)), id -> new EnumMap<>(Channel.class))
                    .computeIfAbsent(Channel.valueOf(row.getString(2)), channel -> EnumSet.noneOf(Channel.class))
                    .add(Channel.valueOf(row.getString(3)));
        });
        return lists;
    }

    Map<Skill, Integer> skills(AgentId agent) {
        return skills.getOrDefault(agent, Map.of());
    }

    Map<QueueId, Service> queues(AgentId agent) {
        return queues.getOrDefault(agent, Map.of());
    }

    Map<Channel, Set<Channel>> interrupts(AgentId agent) {
        return interrupts.getOrDefault(agent, Map.of());
    }
}
