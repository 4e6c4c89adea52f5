package org.huiying.aftercare.ticket;

import org.huiying.desk.conversation.SystemSays;
import org.huiying.rules.ticket.TicketId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hands the customer the private address of his ticket, in the conversation it came from. */
@Component
class PrivateLinks {

    private final TicketStore store;
    private final SystemSays system;

    PrivateLinks(TicketStore store, SystemSays system) {
        this.store = store;
        this.system = system;
    }

    @Transactional
    public void tell(TicketId id, String link) {
        Ticket ticket = store.find(id).orElseThrow();
        ticket.conversation().ifPresent(conversation -> system.ticket(conversation, ticket.number().value(), link));
    }
}
