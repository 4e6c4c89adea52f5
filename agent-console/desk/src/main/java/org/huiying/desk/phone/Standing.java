package org.huiying.desk.phone;

import java.time.Duration;

import org.huiying.gateway.contact.call.Prompt;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.conversation.ContactId;
import org.huiying.rules.queue.QueueId;
import org.jspecify.annotations.Nullable;

/**
 * How the matter of a call stands at the desk.
 *
 * @param contact    the latest of its conversation
 * @param state      of that contact
 * @param offer      the number of its last offer
 * @param outcome    when it is closed
 * @param announceEvery how often its queue tells places; zero for never
 */
record Standing(boolean open, @Nullable ContactId contact, @Nullable String state, @Nullable AgentId agent, int offer,
                QueueId queue, String queueName, @Nullable String outcome, @Nullable Integer position,
                @Nullable Duration estimate, Duration announceEvery) {

    private static final Duration LEAST_QUIET = Duration.ofSeconds(12);
    private static final Duration QUIET_WITHOUT_PLACES = Duration.ofSeconds(30);

    /** Nobody waits and nobody talks any more. */
    boolean isOver() {
        return !open || state == null || state.equals("WRAPPING") || state.equals("CLOSED");
    }

    boolean isWaiting() {
        return open && ("WAITING".equals(state) || "OFFERED".equals(state));
    }

    /** An agent has taken it. */
    boolean isAssigned() {
        return open && "ACTIVE".equals(state);
    }

    /** How long he hears nothing between two announcements: a voice that never stops is worse than none. */
    Duration quiet() {
        return announceEvery.isZero() ? QUIET_WITHOUT_PLACES
                : announceEvery.compareTo(LEAST_QUIET) > 0 ? announceEvery : LEAST_QUIET;
    }

    record Hers(ContactId contact, AgentId agent) {}

    /** Whose it is; only when it is assigned. */
    Hers hers() {
        if (contact == null || agent == null) {
            throw new IllegalStateException("contact " + contact + ": state " + state + " (expected: one with an agent)");
        }
        return new Hers(contact, agent);
    }

    /** What the caller is told when it is over. */
    Prompt.Why farewell() {
        return switch (outcome == null ? "" : outcome) {
            case "CALLBACK" -> Prompt.Why.CALLBACK_PROMISED;
            case "REJECTED" -> Prompt.Why.FULL;
            default -> Prompt.Why.OVER;
        };
    }
}
