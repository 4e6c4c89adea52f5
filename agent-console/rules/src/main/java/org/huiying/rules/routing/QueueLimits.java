package org.huiying.rules.routing;

import java.time.Duration;
import org.huiying.rules.queue.QueueId;
import org.jspecify.annotations.Nullable;

/**
 * What happens at a queue's edges.
 *
 * @param maxWaiting arrivals beyond so many are turned away or overflow; 0 for no limit
 * @param maxWait a contact that has been in the queue for so long is turned away; null for no limit
 * @param overflow where contacts go that waited too long; null for nowhere
 */
public record QueueLimits(
        int maxWaiting,
        @Nullable Duration maxWait,
        @Nullable Overflow overflow,
        WhenClosed whenClosed,
        WhenAgentLeaves whenAgentLeaves) {

    public static final QueueLimits NONE = new QueueLimits(0, null, null, WhenClosed.TURN_AWAY, WhenAgentLeaves.RETURN);

    public QueueLimits {
        if (maxWaiting < 0) {
            throw new IllegalArgumentException("maxWaiting: " + maxWaiting + " (expected: zero or more)");
        }
        if (maxWait != null && maxWait.toMillis() < 1) {
            throw new IllegalArgumentException("maxWait: " + maxWait + " (expected: 1 ms and up)");
        }
    }

    /** Contacts that have been in the queue for so long go on to another one. */
    public record Overflow(QueueId to, Duration after) {

        public Overflow {
            if (after.toMillis() < 1) {
                throw new IllegalArgumentException("overflow after: " + after + " (expected: 1 ms and up)");
            }
        }
    }

    public enum WhenClosed {
        /** Nobody new comes in; those who are waiting are still served. */
        TURN_AWAY,
        /** Contacts wait, and nobody is served, until the queue opens. */
        KEEP_WAITING
    }

    public enum WhenAgentLeaves {
        /** The contacts of an agent who signs out go back to the queue with their first enqueue time. */
        RETURN,
        /** They stay hers until she is back. */
        STAY
    }
}
