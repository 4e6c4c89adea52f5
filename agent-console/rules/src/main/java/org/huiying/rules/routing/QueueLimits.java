package org.huiying.rules.routing;

import java.time.Duration;
import org.huiying.rules.queue.QueueId;
import org.jspecify.annotations.Nullable;

/**
 * What happens at a queue's edges.
 *
 * @param maxWaiting arrivals beyond so many are turned away or overflow; 0 for no limit
 * @param maxWait a contact that has been in the queue for so long is turned away; zero if it is to be taken at once or not
 *     at all; null for no limit
 * @param overflow where contacts go that waited too long; null for nowhere
 */
public record QueueLimits(
        int maxWaiting,
        @Nullable Duration maxWait,
        @Nullable Overflow overflow,
        WhenClosed whenClosed,
        WhenAgentLeaves whenAgentLeaves,
        WhenNobody whenNobody) {

    public static final QueueLimits NONE =
            new QueueLimits(0, null, null, WhenClosed.TURN_AWAY, WhenAgentLeaves.RETURN, WhenNobody.WAIT);

    public QueueLimits {
        if (maxWaiting < 0) {
            throw new IllegalArgumentException("maxWaiting: " + maxWaiting + " (expected: zero or more)");
        }
        if (maxWait != null && maxWait.isNegative()) {
            throw new IllegalArgumentException("maxWait: " + maxWait + " (expected: zero or more)");
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

    /**
     * What becomes of a newcomer while the queue is open and nobody who serves it is signed in. One who is given to an agent by
     * name, who is signed in, waits for her.
     */
    public enum WhenNobody {
        WAIT,
        /** It goes on to where the queue overflows; if that is not possible it waits. */
        OVERFLOW,
        /** It is turned away, so that the customer is offered a callback instead. */
        TURN_AWAY
    }
}
