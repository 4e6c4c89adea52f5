package org.huiying.rules.routing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.conversation.Channel;
import org.huiying.rules.conversation.ContactId;
import org.huiying.rules.queue.QueueId;
import org.jspecify.annotations.Nullable;

/** A contact that routing knows. Contacts stand in the order of their first enqueue. */
final class Contact implements Comparable<Contact> {

    enum State {
        WAITING,
        OFFERED,
        ACTIVE,
        GONE
    }

    /** An offer that stands. */
    record OpenOffer(int number, Agent agent, Timers.Timer timer) {}

    /** Beyond this, two waits count as equally long, so that wait × target fits into 64 bits. */
    private static final long LONGEST_WAIT_MILLIS = 30L * 24 * 3600 * 1000;

    final ContactId id;
    final Channel channel;
    final long firstEnqueuedAt;

    Wants wants;
    Queue queue;
    long enteredAt;
    Set<QueueId> visited = Set.of();

    State state = State.WAITING;
    /** Who has it. */
    @Nullable Agent agent;
    /** Since when she has it. */
    long since;
    /** The offers that stand, in the order in which they were made. */
    final List<OpenOffer> open = new ArrayList<>(1);

    int offers;
    int position;
    final Map<AgentId, Timers.Timer> cooling = new HashMap<>(2);

    /** The line it is of while it waits. It stands in it unless it is held. */
    @Nullable WaitingLine line;
    /** For whom it is kept, while it waits and she is there. */
    @Nullable Hold held;
    /** Agents whom its holds name, so that it hears of them. */
    List<Agent> named = List.of();
    /** Who is to have room for it first. */
    @Nullable Agent drains;
    Timers.@Nullable Timer holdTimer;
    Timers.@Nullable Timer ringTimer;
    Timers.@Nullable Timer overflowTimer;
    Timers.@Nullable Timer maxWaitTimer;

    int page = Journal.NO_PAGE;

    Contact(Arrival arrival, Wants wants, Queue queue) {
        this.id = arrival.contact();
        this.channel = arrival.channel();
        this.firstEnqueuedAt = Micros.of(arrival.firstEnqueuedAt());
        this.wants = wants;
        this.queue = queue;
    }

    boolean isWaiting() {
        return state == State.WAITING;
    }

    boolean mayBeOfferedTo(Agent candidate) {
        return (cooling.isEmpty() || !cooling.containsKey(candidate.id)) && !wants.excluded().contains(candidate.id)
                && (open.isEmpty() || offerTo(candidate) == null);
    }

    @Nullable OpenOffer offerTo(Agent asked) {
        for (OpenOffer offer : open) {
            if (offer.agent == asked) {
                return offer;
            }
        }
        return null;
    }

    @Nullable OpenOffer offer(int number) {
        for (OpenOffer offer : open) {
            if (offer.number == number) {
                return offer;
            }
        }
        return null;
    }

    long waitMillis(long now) {
        return Math.max(0, now - firstEnqueuedAt) / 1000;
    }

    /** Counts only where the queue is strict; elsewhere priority makes the wait longer. */
    private int strictRank() {
        return queue.strictPriority > 0 ? wants.priority() : 0;
    }

    private long weightedWait(long now) {
        long wait = Math.min(waitMillis(now), LONGEST_WAIT_MILLIS);
        return queue.strictPriority > 0 ? wait : wait * (1 + wants.priority());
    }

    long urgencyPercent(long now) {
        return weightedWait(now) * 100 / queue.targetMillis;
    }

    /** Whom a freed agent takes first: strict priority where a queue wants it, then wait ÷ target, then order. */
    static int byUrgency(Contact a, Contact b, long now) {
        if (a.queue != b.queue || a.wants.priority() != b.wants.priority()) {
            int order = Integer.compare(b.queue.strictPriority, a.queue.strictPriority);
            if (order == 0) {
                order = Integer.compare(b.strictRank(), a.strictRank());
            }
            if (order == 0) {
                order = Long.compare(
                        b.weightedWait(now) * a.queue.targetMillis, a.weightedWait(now) * b.queue.targetMillis);
            }
            if (order != 0) {
                return order;
            }
        }
        return a.compareTo(b);
    }

    @Override
    public int compareTo(Contact other) {
        int order = Long.compare(firstEnqueuedAt, other.firstEnqueuedAt);
        return order != 0 ? order : Long.compare(id.value(), other.id.value());
    }
}
