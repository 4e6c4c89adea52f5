package org.huiying.rules.routing;

import org.huiying.rules.agent.AgentId;
import org.huiying.rules.conversation.Channel;
import org.huiying.rules.queue.QueueId;

/** The agents, and in which lines they sit. Whoever changes an agent lifts her first and seats her again after. */
final class AgentPool {

    private static final Channel[] CHANNELS = Channel.values();

    private final Floor floor;

    AgentPool(Floor floor) {
        this.floor = floor;
    }

    /** Takes her out of all lines; until she is seated again she is found by nobody. */
    void lift(Agent agent) {
        if (agent.lifted) {
            return;
        }
        for (Seat seat : agent.seats) {
            if (seat.taken) {
                seat.line.free.remove(seat);
                seat.taken = false;
            }
        }
        agent.lifted = true;
    }

    /** Puts her into every line that she has room for. */
    void seat(Agent agent) {
        agent.lifted = false;
        for (Seat seat : agent.seats) {
            if (!seat.taken && agent.hasRoomFor(seat.line.channel())) {
                seat.line.free.add(seat);
                seat.taken = true;
            }
        }
    }

    void take(Agent agent, Contact contact) {
        lift(agent);
        agent.holding.add(contact);
        agent.take(contact.channel);
    }

    void release(Agent agent, Contact contact) {
        lift(agent);
        agent.holding.remove(contact);
        agent.release(contact.channel);
        floor.toFill.add(agent);
    }

    /** A callback leaves the idle rank as it was: whoever made one is not further back for it. */
    void worked(Agent agent, Channel channel) {
        lift(agent);
        if (channel != Channel.CALLBACK) {
            agent.idleSince = floor.now;
        }
        floor.journal.changed(agent);
    }

    /** Lets the queues that she serves know her, with the lines that they have. */
    void attach(Agent agent) {
        for (QueueId id : agent.profile.queues()) {
            Queue queue = floor.queues.get(id);
            if (queue != null) {
                queue.agents.add(agent);
                queue.lines().forEach(line -> addSeat(agent, line));
            }
        }
        count(agent);
    }

    void detach(Agent agent) {
        lift(agent);
        discount(agent);
        agent.seats.clear();
        for (QueueId id : agent.profile.queues()) {
            Queue queue = floor.queues.get(id);
            if (queue != null) {
                queue.agents.remove(agent);
            }
        }
    }

    /** The line of this kind, with the queue's agents in it if it is new. */
    WaitingLine line(Queue queue, WaitingLine.Key key) {
        WaitingLine line = queue.line(key);
        if (line == null) {
            line = queue.addLine(key);
            for (Agent agent : queue.agents) {
                addSeat(agent, line);
                if (!agent.lifted) {
                    seat(agent);
                }
            }
        }
        return line;
    }

    private static void addSeat(Agent agent, WaitingLine line) {
        int ring = line.ringOf(agent);
        if (ring >= 0) {
            agent.seats.add(new Seat(agent, line, ring));
        }
    }

    void count(Agent agent) {
        if (!agent.counted && agent.isOnline()) {
            agent.counted = true;
            addSlots(agent, 1);
        }
    }

    void discount(Agent agent) {
        if (agent.counted) {
            agent.counted = false;
            addSlots(agent, -1);
        }
    }

    private void addSlots(Agent agent, int sign) {
        for (QueueId id : agent.profile.queues()) {
            Queue queue = floor.queues.get(id);
            if (queue != null) {
                for (Channel channel : CHANNELS) {
                    queue.slots[channel.ordinal()] += sign * agent.profile.capacity().slots(channel);
                }
            }
        }
    }

    boolean isKnown(AgentId id) {
        return floor.agents.containsKey(id);
    }
}
