package org.huiying.aftercare.callback;

import java.time.Instant;

import org.huiying.rules.agent.AgentId;
import org.huiying.rules.callback.CallbackId;
import org.huiying.rules.callback.CallbackReason;
import org.huiying.rules.callback.CallbackState;
import org.huiying.rules.callback.DueTime.Means;
import org.huiying.rules.conversation.ContactId;
import org.huiying.rules.conversation.ConversationId;
import org.huiying.rules.customer.CustomerId;
import org.huiying.rules.queue.QueueId;
import org.huiying.rules.ticket.TicketId;
import org.jspecify.annotations.Nullable;

/**
 * A callback as it is decided about.
 *
 * @param timer the number of its running timer
 */
record Callback(CallbackId id, About about, CallbackReason reason, CallbackState state, Times times, To to,
                int timer, @Nullable ContactId contact) {

    /** Whom it is for and what it is about. */
    record About(CustomerId customer, @Nullable ConversationId conversation, @Nullable TicketId ticket) {}

    /**
     * @param due    when it becomes a contact; awaiting the calendar, when a person has to decide
     * @param latest after this it is overdue
     * @param place  since when the customer counts as waiting
     */
    record Times(Instant due, Instant latest, Instant place) {}

    /** How the customer is reached and who does it. */
    record To(Means means, String phone, QueueId queue, @Nullable AgentId preferred) {}
}
