package org.huiying.rules.callback;

import org.huiying.rules.conversation.ConversationId;
import org.huiying.rules.customer.CustomerId;
import org.huiying.rules.ticket.TicketId;

/** What a callback is about. A customer has one live callback per matter. */
public sealed interface Matter {

    CustomerId customer();

    record OfConversation(CustomerId customer, ConversationId conversation) implements Matter {}

    record OfTicket(CustomerId customer, TicketId ticket) implements Matter {}

    /** About a promise on a ticket that is about to break; the ticket's follow-up is another matter. */
    record OfPromise(CustomerId customer, TicketId ticket) implements Matter {}

    /** About nothing in particular: care, a new purchase. */
    record OfCustomer(CustomerId customer) implements Matter {}

    /** Two callbacks with the same key are one. */
    default String key() {
        return switch (this) {
            case OfConversation of -> "customer:%s/conversation:%s".formatted(of.customer(), of.conversation());
            case OfTicket of -> "customer:%s/ticket:%s".formatted(of.customer(), of.ticket());
            case OfPromise of -> "customer:%s/ticket:%s/promise".formatted(of.customer(), of.ticket());
            case OfCustomer of -> "customer:%s".formatted(of.customer());
        };
    }
}
