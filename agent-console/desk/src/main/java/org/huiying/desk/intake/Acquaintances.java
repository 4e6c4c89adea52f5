package org.huiying.desk.intake;

import java.time.Clock;
import java.time.Duration;

import org.huiying.desk.conversation.OpenConversations;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.customer.CustomerId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds whom a customer knows. */
@Component
class Acquaintances {

    private static final Duration REMEMBERED = Duration.ofHours(24);

    private final OpenConversations conversations;
    private final ObjectProvider<MatterOwner> owners;
    private final Clock clock;

    Acquaintances(OpenConversations conversations, ObjectProvider<MatterOwner> owners, Clock clock) {
        this.conversations = conversations;
        this.owners = owners;
        this.clock = clock;
    }

    /** To be asked before his new conversation is opened. */
    Known of(CustomerId customer) {
        AgentId owner = conversations.owner(customer)
                .or(() -> owners.stream().flatMap(each -> each.of(customer).stream()).findFirst()).orElse(null);
        return new Known(owner, conversations.lastAgent(customer, clock.instant().minus(REMEMBERED)).orElse(null));
    }
}
