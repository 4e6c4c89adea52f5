package org.huiying.desk.conversation;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.huiying.desk.event.DeskEvents;
import org.huiying.desk.routing.ContactStep;
import org.huiying.desk.routing.RoutedContacts;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.conversation.ContactId;
import org.springframework.stereotype.Component;

/** Carries out what the router decided, and what features close of their own accord: many contacts, few statements. */
@Component
public class ContactChanges implements RoutedContacts {

    private final ContactStore contacts;
    private final ContactNews news;
    private final MessageWriter messages;
    private final DeskEvents deskEvents;
    private final Clock clock;

    ContactChanges(ContactStore contacts, ContactNews news, MessageWriter messages,
                   DeskEvents deskEvents, Clock clock) {
        this.contacts = contacts;
        this.news = news;
        this.messages = messages;
        this.deskEvents = deskEvents;
        this.clock = clock;
    }

    @Override
    public void carryOut(List<ContactStep> steps) {
        Set<ContactId> touched = new HashSet<>();
        Set<AgentId> named = new HashSet<>();
        for (ContactStep step : steps) {
            touched.add(step.contact());
            if (step instanceof ContactStep.Assigned assigned) {
                named.add(assigned.agent());
            } else if (step instanceof ContactStep.OfferOver over && over.holder() != null) {
                named.add(over.holder());
            }
        }
        Map<ContactId, MovingContact> moving = contacts.take(touched);
        ContactMoves moves = new ContactMoves(moving, contacts.names(named), clock.instant());
        steps.forEach(moves::make);
        store(moving.values(), moves);
    }

    /**
     * Ends a contact and with it its conversation, unless that is done already.
     *
     * @param outcome {@code SERVED}, {@code ABANDONED}, {@code CALLBACK}, {@code REJECTED}, {@code MESSAGE_LEFT} or
     *                {@code CANCELLED}
     * @return whether this call ended it
     */
    public boolean close(ContactId contact, String outcome) {
        Map<ContactId, MovingContact> moving = contacts.take(List.of(contact));
        ContactMoves moves = new ContactMoves(moving, Map.of(), clock.instant());
        moving.values().forEach(found -> moves.close(found, outcome));
        store(moving.values(), moves);
        return !moving.isEmpty();
    }

    private void store(Collection<MovingContact> moved, ContactMoves moves) {
        contacts.write(moved, moves.messages().isEmpty() ? Map.of() : messages.addLines(moves.messages()));
        deskEvents.publish(moves.events());
        news.tell(moves.news());
    }
}
