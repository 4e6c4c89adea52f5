package org.huiying.rules.routing;

import java.util.Map;
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
        agent.lifted = true;
        if (agent.sitting == 0) {
            return;
        }
        for (Seat seat : agent.seats) {
            if (seat.free) {
                seat.tier.free.remove(seat);
                seat.free = false;
            } else if (seat.drainable) {
                seat.line.drainable.remove(seat);
                seat.drainable = false;
            }
        }
        agent.sitting = 0;
    }

    /** Puts her into every line that she has room for, unless she is kept for one contact. */
    void seat(Agent agent) {
        agent.lifted = false;
        if (agent.drainsFor != null || !agent.isOnline()) {
            return;
        }
        for (Seat seat : agent.seats) {
            if (!seat.free && !seat.drainable) {
                sit(seat);
            }
        }
    }

    private void sit(Seat seat) {
        WaitingLine line = seat.line;
        if (seat.agent.hasRoomFor(line.channel())) {
            seat.sit();
            seat.tier.free.add(seat);
            seat.free = true;
            seat.agent.sitting++;
            if (line.keepsReserve() && !line.contacts.isEmpty()) {
                drawOn(line);
            }
        } else if (line.drains() && line.reserveOf(seat.tier.ring) == 0 && seat.agent.isBlockedByLighter(line.channel())) {
            line.drainable.add(seat);
            seat.drainable = true;
            seat.agent.sitting++;
        }
    }

    /** More of the line's reserve may be free than was. */
    void drawOn(WaitingLine line) {
        if (!line.toDrawOn) {
            line.toDrawOn = true;
            floor.toDrawOn.add(line);
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
        for (Map.Entry<QueueId, Service> service : agent.profile.queues().entrySet()) {
            Queue queue = floor.queues.get(service.getKey());
            if (queue != null) {
                Post post = new Post(agent, queue, service.getValue());
                agent.posts.put(queue.id, post);
                queue.posts.put(agent, post);
                queue.lines().forEach(line -> addSeat(post, line));
            }
        }
        count(agent);
    }

    void detach(Agent agent) {
        lift(agent);
        discount(agent);
        agent.seats.forEach(Seat::giveUp);
        agent.seats.clear();
        agent.posts.values().forEach(post -> post.queue.posts.remove(agent));
        agent.posts.clear();
    }

    /** The line of this kind, with the queue's agents in it if it is new. */
    WaitingLine line(Queue queue, Contact contact) {
        WaitingLine.Key key = new WaitingLine.Key(contact.channel, contact.wants.priority(), contact.wants.needs());
        WaitingLine line = queue.line(key);
        if (line == null) {
            line = queue.addLine(key);
            for (Post post : queue.posts.values()) {
                addSeat(post, line);
                if (!post.agent.lifted) {
                    seat(post.agent);
                }
            }
        }
        return line;
    }

    private static void addSeat(Post post, WaitingLine line) {
        Seat seat = line.seatFor(post);
        if (seat != null) {
            post.agent.seats.add(seat);
            if (post.agent.counted) {
                line.slots += seat.slots();
            }
        }
    }

    void count(Agent agent) {
        if (!agent.counted && agent.isOnline()) {
            agent.counted = true;
            addSlots(agent, 1);
        }
        if (!agent.signedIn && agent.isSignedIn()) {
            agent.signedIn = true;
            agent.posts.values().forEach(post -> post.queue.signedIn++);
        }
    }

    void discount(Agent agent) {
        if (agent.counted) {
            agent.counted = false;
            addSlots(agent, -1);
        }
        if (agent.signedIn) {
            agent.signedIn = false;
            agent.posts.values().forEach(post -> post.queue.signedIn--);
        }
    }

    private static void addSlots(Agent agent, int sign) {
        agent.seats.forEach(seat -> seat.line.slots += sign * seat.slots());
        for (Post post : agent.posts.values()) {
            for (Channel channel : CHANNELS) {
                post.queue.slots[channel.ordinal()] += sign * agent.profile.capacity().slots(channel);
            }
        }
    }

    boolean isKnown(AgentId id) {
        return floor.agents.containsKey(id);
    }
}
