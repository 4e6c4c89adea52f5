package org.huiying.rules.routing;

import java.util.Map;
import java.util.Set;
import org.huiying.rules.agent.Skill;
import org.huiying.rules.queue.QueueId;

/**
 * What an agent can do.
 *
 * @param enabled false for one who is to get nothing new; what she has she keeps
 */
public record AgentProfile(Map<Skill, Integer> skills, Set<QueueId> queues, Capacity capacity, boolean enabled) {

    public AgentProfile {
        skills = Map.copyOf(skills);
        queues = Set.copyOf(queues);
    }
}
