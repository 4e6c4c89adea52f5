package org.huiying.rules.routing;

import java.time.Instant;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.agent.Presence;
import org.huiying.rules.conversation.ContactId;
import org.huiying.rules.queue.QueueId;
import org.jspecify.annotations.Nullable;

/** What the router is told. The time is on the event; one that is earlier than the last counts as simultaneous with it. */
public sealed interface RoutingEvent {

    Instant at();

    /** A queue is new or its settings changed. A new queue is open. */
    record QueueConfigured(Instant at, QueueId queue, QueueSettings settings) implements RoutingEvent {}

    /** A queue is gone: those who wait in it overflow, or are turned away if there is nowhere to go. */
    record QueueRemoved(Instant at, QueueId queue) implements RoutingEvent {}

    record QueueOpened(Instant at, QueueId queue) implements RoutingEvent {}

    record QueueClosed(Instant at, QueueId queue) implements RoutingEvent {}

    /** An agent is new (and offline) or what she can do changed. */
    record AgentConfigured(Instant at, AgentId agent, AgentProfile profile) implements RoutingEvent {}

    /** An agent is gone; her contacts go back to their queues. */
    record AgentRemoved(Instant at, AgentId agent) implements RoutingEvent {}

    record AgentStateChanged(Instant at, AgentId agent, Presence presence) implements RoutingEvent {}

    record ContactEnqueued(Instant at, QueueId queue, Arrival arrival, Wants wants) implements RoutingEvent {}

    /** The customer gave up while waiting. If an agent has the contact already, it counts as ended. */
    record ContactAbandoned(Instant at, ContactId contact) implements RoutingEvent {}

    /** @param offer the number that the offer carried: a later one makes it void */
    record OfferAccepted(Instant at, ContactId contact, int offer, AgentId agent) implements RoutingEvent {}

    record OfferDeclined(Instant at, ContactId contact, int offer, AgentId agent) implements RoutingEvent {}

    /** The agent who has a contact gives it to a queue, where it keeps its first enqueue time. */
    record TransferredToQueue(Instant at, ContactId contact, AgentId from, QueueId queue) implements RoutingEvent {}

    /** The agent who has a contact gives it to another; if she does not take it by then it is its queue's. */
    record TransferredToAgent(Instant at, ContactId contact, AgentId from, AgentId to, Instant until)
            implements RoutingEvent {}

    /**
     * An agent takes a contact for herself, whatever her capacity.
     *
     * @param from whom she takes it from; null for nobody, if it waits or is on offer. If another agent has it by now it is
     *     refused, so of two who take the same waiting contact the first has it
     */
    record ContactTakenOver(Instant at, ContactId contact, AgentId agent, @Nullable AgentId from)
            implements RoutingEvent {}

    /** The talk is over; wrap-up begins. */
    record ContactEnded(Instant at, ContactId contact) implements RoutingEvent {}

    /** The agent has finished the record before her time was up. */
    record WrapUpEnded(Instant at, ContactId contact, AgentId agent) implements RoutingEvent {}

    /** She needs more time for the record; an earlier time than the present one is none. */
    record WrapUpExtended(Instant at, ContactId contact, AgentId agent, Instant until) implements RoutingEvent {}

    /** The contact is over wherever it stands, without any more wrap-up: cancelled, fulfilled otherwise, closed. */
    record ContactClosed(Instant at, ContactId contact) implements RoutingEvent {}

    /** A new day began at the centre: who has taken how many counts from now on. */
    record DayBegan(Instant at) implements RoutingEvent {}

    /** Nothing but time went by: what was to happen until now happens. */
    record Tick(Instant at) implements RoutingEvent {}
}
