package org.huiying.rules.routing;

import java.util.ArrayList;
import java.util.List;

/** An agent at a queue that she serves: how she serves it, and her seats in its lines. */
final class Post {

    final Agent agent;
    final Queue queue;
    final int priority;
    /** Microseconds that a contact of the queue must have waited before it is hers. */
    final long delay;
    final List<Seat> seats = new ArrayList<>();

    Post(Agent agent, Queue queue, Service service) {
        this.agent = agent;
        this.queue = queue;
        this.priority = service.priority();
        this.delay = Micros.of(service.delay());
    }

    /** The number of her last offer among all of the queue's; 0 for none. */
    long turn() {
        return agent.turns.getOrDefault(queue.id, 0L);
    }
}
