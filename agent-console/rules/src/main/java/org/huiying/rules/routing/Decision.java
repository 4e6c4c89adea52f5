package org.huiying.rules.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.conversation.ContactId;
import org.huiying.rules.queue.QueueId;

/** What the router wants done, each with its reason. The order in the list is the order in which it happened. */
public sealed interface Decision {

    Reason reason();

    /** A contact came into a queue, or back to it, and waits. */
    record Enqueue(ContactId contact, QueueId queue, Reason reason) implements Decision {}

    /**
     * Ask this agent to take the contact. Where its queue allows it others are asked at the same time.
     *
     * @param offer 1 for the contact's first, then 2, …; with the contact it is the token that fences late answers
     */
    record Offer(ContactId contact, AgentId agent, int offer, Instant expiresAt, Reason reason) implements Decision {}

    /**
     * From now on this agent gets nothing less urgent than this contact, until she has room for it or somebody else takes
     * it: one agent at most is named for a contact, and she for one contact at most.
     */
    record Drain(ContactId contact, AgentId agent, Reason reason) implements Decision {}

    /** She is not kept for the contact any more. */
    record DrainEnded(ContactId contact, AgentId agent, Reason reason) implements Decision {}

    /** An offer is over without being accepted: declined, missed, or void because something else happened. */
    record Withdraw(ContactId contact, AgentId agent, int offer, Reason reason) implements Decision {}

    /** The contact is this agent's. */
    record Assign(ContactId contact, AgentId agent, Reason reason) implements Decision {}

    /** None of its offers stands, or its agent gave it back: the contact waits again, with its first enqueue time. */
    record Requeue(ContactId contact, QueueId queue, Instant firstEnqueuedAt, Reason reason) implements Decision {}

    /** The contact waits in another queue now. */
    record Overflow(ContactId contact, QueueId from, QueueId to, Reason reason) implements Decision {}

    /** The contact cannot wait here: the queue is full, closed or gone. It is out of routing. */
    record Reject(ContactId contact, QueueId queue, Reason reason) implements Decision {}

    /** @param estimatedWait empty when nobody is there to estimate it by */
    record AnnouncePosition(
            ContactId contact, QueueId queue, int position, Optional<Duration> estimatedWait, Reason reason)
            implements Decision {}

    /** The agent's state changes without her asking for it. */
    record AgentSetAway(AgentId agent, Reason reason) implements Decision {}

    record WrapUpStarted(ContactId contact, AgentId agent, Instant until, Reason reason) implements Decision {}

    /** What this contact took of the agent's capacity is free again. */
    record AgentReady(ContactId contact, AgentId agent, Reason reason) implements Decision {}

    /** The contact is out of routing for good. Wrap-up may still go on. */
    record Finish(ContactId contact, Reason reason) implements Decision {}

    /** What was asked for is not possible (any more), and nothing has changed. */
    record Refuse(RoutingEvent refused, Reason reason) implements Decision {}

    /** Send a {@link RoutingEvent.Tick} at this time, unless a later decision names an earlier one. */
    record WakeAt(Instant instant, Reason reason) implements Decision {}
}
