package org.huiying.desk.routing;

import org.huiying.rules.agent.AgentId;
import org.huiying.rules.queue.QueueId;

/** Tells the router that settings it goes by were changed. Called in the transaction of the change, after the change. */
public interface RoutingSettings {

    /** A queue is new, edited, disabled or deleted: its row says which. */
    void queueChanged(QueueId queue);

    /** An agent is new, edited or disabled; or her skills or queues are others. */
    void agentChanged(AgentId agent);
}
