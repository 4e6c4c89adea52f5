package org.huiying.rules.routing;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.huiying.rules.agent.Skill;
import org.huiying.rules.queue.QueueId;

/**
 * What an agent can do.
 *
 * @param skills with her level in each, 1-9
 * @param queues that she serves, and how
 * @param grade 1 (见习) to 5 (主管): the higher is asked first where a queue chooses by grade
 * @param enabled false for one who is to get nothing new; what she has she keeps
 */
public record AgentProfile(
        Map<Skill, Integer> skills, Map<QueueId, Service> queues, Capacity capacity, int grade, boolean enabled) {

    public AgentProfile {
        skills = Map.copyOf(skills);
        queues = Map.copyOf(queues);
        if (grade < 1 || grade > 5) {
            throw new IllegalArgumentException("grade: " + grade + " (expected: 1-5)");
        }
    }

    /** All of these queues alike. */
    public static Map<QueueId, Service> serving(Set<QueueId> queues) {
        Map<QueueId, Service> alike = new HashMap<>();
        queues.forEach(queue -> alike.put(queue, Service.NORMAL));
        return alike;
    }
}
