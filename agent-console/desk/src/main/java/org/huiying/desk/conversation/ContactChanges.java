package org.huiying.desk.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.huiying.desk.conversation.ContactStore.ContactState;
import org.huiying.desk.event.DeskEvent;
import org.huiying.desk.event.DeskEvents;
import org.huiying.desk.routing.RoutedContacts;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.conversation.ContactId;
import org.huiying.rules.conversation.ConversationId;
import org.huiying.rules.queue.QueueId;
import org.huiying.rules.routing.Reason;
import org.springframework.stereotype.Component;

/** Carries out what the router decided, and what features close of their own accord. */
@Component
public class ContactChanges implements RoutedContacts {

    private final ContactStore contacts;
    private final ContactNews news;
    private final MessageWriter messages;
    private final DeskEvents deskEvents;
    private final Clock clock;

    ContactChanges(ContactStore contacts, ContactNews news, MessageWriter messages, DeskEvents deskEvents,
                   Clock clock) {
        this.contacts = contacts;
        this.news = news;
        this.messages = messages;
        this.deskEvents = deskEvents;
        this.clock = clock;
    }

    @Override
    public void waiting(ContactId contact, QueueId queue) {
        contacts.lockOpen(contact).ifPresent(before -> {
            contacts.waiting(contact, queue);
            contacts.setQueue(before.conversation(), queue);
            if (before.agent() != null && before.wasAnswered()) {
                contacts.setOwner(before.conversation(), null);
                news.goneFrom(before.agent(), before.conversation());
            }
            if (!before.queue().equals(queue)) {
                news.goneFrom(before.queue(), before.conversation());
            }
            news.waiting(before.conversation(), queue, before.customerWaits());
        });
    }

    @Override
    public void offered(ContactId contact, AgentId agent, int offer, Instant expiresAt, Reason reason) {
        contacts.lockOpen(contact).ifPresent(before -> {
            contacts.offered(contact, agent, offer, clock.instant(), expiresAt);
            news.offered(contact, before, agent, offer, expiresAt, reason);
        });
    }

    @Override
    public void withdrawn(ContactId contact, AgentId agent, int offer, String why) {
        news.offerEnded(contact, agent, offer, why);
        contacts.lockOpen(contact).filter(before -> before.isOffer(agent, offer)).ifPresent(before -> {
            contacts.waiting(contact, before.queue());
            news.waiting(before.conversation(), before.queue(), before.customerWaits());
        });
    }

    @Override
    public void assigned(ContactId contact, AgentId agent) {
        contacts.lockOpen(contact).ifPresent(before -> {
            Instant now = clock.instant();
            news.offerEnded(contact, agent, before.offer(), "ACCEPTED");
            contacts.assigned(contact, agent, now);
            contacts.setOwner(before.conversation(), agent);
            if (before.agent() != null && !before.agent().equals(agent)) {
                news.goneFrom(before.agent(), before.conversation());
            }
            String name = contacts.nameOf(agent);
            messages.write(NewMessage.bySystem(before.conversation(), "assigned", name + " 为您服务",
                    Map.of("agent", name)));
            news.assigned(before.conversation(), before.queue(), agent, name);
            deskEvents.publish(new DeskEvent.ContactAnswered(contact, before.conversation(), before.customer(), agent, now));
        });
    }

    @Override
    public void rejected(ContactId contact, Reason reason) {
        contacts.lockOpen(contact).ifPresent(before -> {
            if (before.customerWaits()) {
                messages.write(NewMessage.bySystem(before.conversation(), "rejected",
                        "抱歉，目前排队已满或已下班，我们会尽快与您联系", Map.of("reason", reason.code().name())));
            }
            close(contact, before, "REJECTED");
        });
    }

    @Override
    public void position(ContactId contact, int position, Optional<Duration> estimate) {
        contacts.lockOpen(contact).ifPresent(before -> {
            contacts.setPosition(contact, position, estimate.map(Duration::toSeconds).orElse(null));
            if (before.customerWaits()) {
                news.position(before.conversation(), position, estimate);
            }
        });
    }

    @Override
    public void wrapUpStarted(ContactId contact, AgentId agent, Instant until) {
        contacts.lockOpen(contact).ifPresent(before -> {
            contacts.wrapping(contact, agent, clock.instant(), until);
            news.changed(before.conversation());
        });
    }

    /** A contact that nobody answered was abandoned, unless a feature closed it before. */
    @Override
    public void finished(ContactId contact) {
        contacts.lockOpen(contact).ifPresent(before ->
                close(contact, before, before.wasAnswered() ? "SERVED" : "ABANDONED"));
    }

    /**
     * Ends a contact and with it its conversation, unless that is done already.
     *
     * @param outcome {@code SERVED}, {@code ABANDONED}, {@code CALLBACK}, {@code REJECTED}, {@code MESSAGE_LEFT} or
     *                {@code CANCELLED}
     * @return whether this call ended it
     */
    public boolean close(ContactId contact, String outcome) {
        Optional<ContactState> open = contacts.lockOpen(contact);
        open.ifPresent(before -> close(contact, before, outcome));
        return open.isPresent();
    }

    private void close(ContactId contact, ContactState before, String outcome) {
        Instant now = clock.instant();
        ConversationId conversation = before.conversation();
        contacts.close(contact, outcome, now);
        contacts.endConversation(conversation, now);
        if (before.isOffered()) {
            news.offerEnded(contact, before.agent(), before.offer(), "WITHDRAWN");
        }
        news.closed(conversation, before.queue(), before.agent());
        if (before.callback() != null) {
            deskEvents.publish(new DeskEvent.CallbackContactClosed(before.callback(), contact, outcome, now));
        } else if (outcome.equals("ABANDONED") || outcome.equals("REJECTED")) {
            deskEvents.publish(new DeskEvent.ContactMissed(contact, conversation, before.customer(), before.queue(),
                    before.channel(), before.enqueuedAt(), now));
        }
        if (outcome.equals("SERVED")) {
            deskEvents.publish(new DeskEvent.ConversationEnded(conversation, before.customer(), before.agent(),
                    contacts.resultOf(conversation), now));
        }
    }
}
