package org.huiying.rules.routing;

import java.util.HashMap;
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
    /** Who has it, or has it on offer. */
    @Nullable Agent agent;
    /** When the offer expires, or when the agent accepted. */
    long phaseTime;

    int offers;
    int position;
    final Map<AgentId, Timers.Timer> cooling = new HashMap<>(2);

    /** Where it stands while it waits; not in the line itself while it is held for an agent. */
    @Nullable WaitingLine line;
    boolean held;
    Timers.@Nullable Timer offerTimer;
    Timers.@Nullable Timer holdTimer;
    Timers.@Nullable Timer ringTimer;
    Timers.@Nullable Timer overflowTimer;
    Timers.@Nullable Timer maxWaitTimer;

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
        return !cooling.containsKey(candidate.id) && !wants.excluded().contains(candidate.id);
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
        int order = Integer.compare(b.queue.strictPriority, a.queue.strictPriority);
        if (order == 0) {
            order = Integer.compare(b.strictRank(), a.strictRank());
        }
        if (order == 0) {
            order = Long.compare(
                    b.weightedWait(now) * a.queue.targetMillis, a.weightedWait(now) * b.queue.targetMillis);
        }
        return order != 0 ? order : a.compareTo(b);
    }

    @Override
    public int compareTo(Contact other) {
        int order = Long.compare(firstEnqueuedAt, other.firstEnqueuedAt);
        return order != 0 ? order : Long.compare(id.value(), other.id.value());
    }
}
