package org.huiying.rules.simulation;

import java.util.List;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.queue.QueueId;
import org.huiying.rules.routing.QueueSettings;

/** What is simulated. Queues and agents have the numbers 1, 2, … in the order of their lists. */
public record Centre(List<QueueSettings> queues, List<Agent> agents, List<Demand> demands) {

    public Centre {
        queues = List.copyOf(queues);
        agents = List.copyOf(agents);
        demands = List.copyOf(demands);
        for (QueueSettings queue : queues) {
            if (queue.offers().atOnce() != 1) {
                throw new IllegalArgumentException("atOnce: " + queue.offers().atOnce() + " (expected: 1 in a simulation)");
            }
        }
    }

    /** @param index 0 for the first */
    public static QueueId queue(int index) {
        return new QueueId(index + 1);
    }

    /** @param index 0 for the first */
    public static AgentId agent(int index) {
        return new AgentId(index + 1);
    }
}
