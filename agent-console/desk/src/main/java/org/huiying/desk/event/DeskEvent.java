package org.huiying.desk.event;

import java.time.Instant;

import org.huiying.rules.agent.AgentId;
import org.huiying.rules.callback.CallbackId;
import org.huiying.rules.conversation.ContactId;
import org.huiying.rules.conversation.ConversationId;
import org.huiying.rules.customer.CustomerId;
import org.huiying.rules.customer.MergeId;
import org.huiying.rules.queue.QueueId;
import org.jspecify.annotations.Nullable;

/** Something that happened at the desk and that the floors above may have to act on. */
public sealed interface DeskEvent {

    /** An agent took a contact. */
    record ContactAnswered(ContactId contact, ConversationId conversation, CustomerId customer, AgentId agent,
                           Instant at) implements DeskEvent {}

    /** A customer left the queue, or was turned away, before anybody answered. */
    record ContactMissed(ContactId contact, ConversationId conversation, CustomerId customer, QueueId queue,
                         String channel, Instant enqueuedAt, Instant at) implements DeskEvent {}

    /** A customer left a message outside hours, or instead of waiting. */
    record MessageLeft(ConversationId conversation, CustomerId customer, QueueId queue, @Nullable String phone,
                       Instant at) implements DeskEvent {}

    /**
     * A customer asked to be called back instead of waiting.
     *
     * @param wanted     the moment that he chose; absent: as soon as it is his turn
     * @param enqueuedAt when he began to wait: the place that he keeps
     */
    record CallbackAsked(ConversationId conversation, CustomerId customer, QueueId queue, @Nullable String phone,
                         @Nullable Instant wanted, Instant enqueuedAt, Instant at) implements DeskEvent {}

    /** An agent promised an answer by a time. */
    record PromiseMade(ConversationId conversation, CustomerId customer, AgentId agent, QueueId queue, Instant due,
                       String what, Instant at) implements DeskEvent {}

    /** The contact of a conversation was wrapped up. */
    record ConversationEnded(ConversationId conversation, CustomerId customer, @Nullable AgentId agent,
                             @Nullable String result, Instant at) implements DeskEvent {}

    /** A customer wrote or called of his own accord. */
    record CustomerWrote(CustomerId customer, ConversationId conversation, Instant at) implements DeskEvent {}

    /** The contact by which a due callback was worked off is closed. */
    record CallbackContactClosed(CallbackId callback, ContactId contact, String outcome, Instant at)
            implements DeskEvent {}

    /** Two records turned out to be one person; everything of the first is the second's now. */
    record CustomersMerged(MergeId merge, CustomerId from, CustomerId into, Instant at) implements DeskEvent {}

    /** They are two people after all; what the first brought along is his again. */
    record MergeUndone(MergeId merge, CustomerId from, CustomerId into, Instant at) implements DeskEvent {}
}
