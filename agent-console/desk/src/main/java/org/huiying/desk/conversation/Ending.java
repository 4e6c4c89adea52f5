package org.huiying.desk.conversation;

import java.time.Clock;
import java.util.Map;

import org.huiying.desk.conversation.OpenConversations.Found;
import org.huiying.desk.routing.RoutingEvents;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.conversation.ContactId;
import org.huiying.rules.conversation.ConversationId;
import org.huiying.rules.routing.RoutingEvent;
import org.springframework.stereotype.Component;

/** Ends conversations, in the running transaction: at once for the customer, by an event for the router. */
@Component
public class Ending {

    private final ContactChanges contacts;
    private final ContactStore store;
    private final ContactNews news;
    private final SystemSays system;
    private final RoutingEvents routing;
    private final Clock clock;

    Ending(ContactChanges contacts, ContactStore store, ContactNews news, SystemSays system, RoutingEvents routing,
           Clock clock) {
        this.contacts = contacts;
        this.store = store;
        this.news = news;
        this.system = system;
        this.routing = routing;
        this.clock = clock;
    }

    /** The customer goes: out of the queue, or out of the talk. */
    public void byCustomer(Found conversation) {
        hold(conversation);
        line(conversation.id(), "customer-left", "客户已离开", Map.of());
        if (conversation.isWaiting()) {
            ofWaiting(conversation, "ABANDONED");
        } else {
            talk(conversation.id());
        }
    }

    /**
     * Holds the contact until the transaction ends. Whoever writes into a conversation and then ends its contact does
     * this first: the router, too, takes the contact before its conversation, and otherwise each would wait for the other.
     */
    public void hold(Found conversation) {
        if (conversation.contact() != null) {
            store.hold(conversation.contact());
        }
    }

    /** The customer no longer waits. The router learns that his place is free. */
    public void ofWaiting(Found conversation, String outcome) {
        ContactId contact = conversation.contact();
        if (contact != null && contacts.close(contact, outcome)) {
            routing.post(new RoutingEvent.ContactClosed(clock.instant(), contact));
        } else {
            store.endConversation(conversation.id(), clock.instant());
        }
    }

    /** The talk is over for both sides; the router starts the agent's wrap-up. */
    public void talk(ConversationId conversation) {
        if (store.endConversation(conversation, clock.instant())) {
            store.open(conversation).ifPresent(
                    contact -> routing.post(new RoutingEvent.ContactEnded(clock.instant(), contact)));
            news.changed(conversation);
            news.ended(conversation);
        }
    }

    void noteBy(AgentId agent, String name, ConversationId conversation, String text) {
        system.noteBy(agent, name, conversation, text);
    }

    public void line(ConversationId conversation, String code, String text, Map<String, Object> facts) {
        system.line(conversation, code, text, facts);
    }
}
