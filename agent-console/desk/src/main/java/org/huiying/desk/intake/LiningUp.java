package org.huiying.desk.intake;

import java.time.Clock;

import org.huiying.rules.conversation.ConversationId;
import org.huiying.rules.customer.CustomerId;
import org.huiying.rules.queue.QueueId;
import org.springframework.stereotype.Component;

/** A customer who comes of his own accord takes his place in a queue; who knows him is asked first. */
@Component
class LiningUp {

    private final Acquaintances acquaintances;
    private final ContactDesk contacts;
    private final Clock clock;

    LiningUp(Acquaintances acquaintances, ContactDesk contacts, Clock clock) {
        this.acquaintances = acquaintances;
        this.contacts = contacts;
        this.clock = clock;
    }

    /** To be asked before his new conversation is opened. */
    Known acquaintances(CustomerId customer) {
        return acquaintances.of(customer);
    }

    void up(ConversationId conversation, CustomerId customer, String channel, QueueId queue, Known known) {
        contacts.open(new NewContact(conversation, customer, channel, queue, clock.instant(), 0, known, null));
    }
}
