package org.huiying.desk.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.huiying.desk.conversation.Ending;
import org.huiying.desk.conversation.OpenConversations;
import org.huiying.desk.conversation.OpenConversations.Found;
import org.huiying.desk.event.DeskEvent;
import org.huiying.desk.event.DeskEvents;
import org.huiying.gateway.contact.Address;
import org.huiying.gateway.contact.Content;
import org.huiying.gateway.contact.Inbound;
import org.huiying.gateway.contact.PhoneNumber;
import org.huiying.gateway.contact.PreChat;
import org.huiying.gateway.contact.Receipt;
import org.huiying.gateway.contact.Words;
import org.huiying.rules.conversation.ConversationId;
import org.huiying.rules.customer.CustomerId;
import org.huiying.rules.queue.QueueId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A customer asks for a callback, leaves a message, or leaves. */
@Component
class InsteadOfWaiting {

    private final OpenConversations conversations;
    private final Ending ending;
    private final Arriving arriving;
    private final Destination destination;
    private final DeskEvents events;
    private final Clock clock;

    InsteadOfWaiting(OpenConversations conversations, Ending ending, Arriving arriving, Destination destination,
                     DeskEvents events, Clock clock) {
        this.conversations = conversations;
        this.ending = ending;
        this.arriving = arriving;
        this.destination = destination;
        this.events = events;
        this.clock = clock;
    }

    /** Where his matter stands: the queue he waits in, or the one that his form leads to. */
    private record Matter(ConversationId conversation, CustomerId customer, QueueId queue, Instant since) {}

    Receipt callbackAsked(Inbound.CallbackAsked asked) {
        Optional<Found> open = open(asked.from());
        if (open.filter(found -> !found.isWaiting()).isPresent()) {
            return alreadyServed();
        }
        return matter(asked, asked.form(), asked.about(), open, "CALLBACK").<Receipt>map(matter -> {
            Instant now = clock.instant();
            ending.line(matter.conversation(), "callback-asked", "客户要求回电", Map.of());
            events.publish(new DeskEvent.CallbackAsked(matter.conversation(), matter.customer(), matter.queue(),
                    asked.phone().e164(), asked.at(), matter.since(), now));
            return new Receipt.Accepted(0, now);
        }).orElseGet(Starting::nowhere);
    }

    Receipt messageLeft(Inbound.MessageLeft left) {
        Optional<Found> open = open(left.from());
        if (open.filter(found -> !found.isWaiting()).isPresent()) {
            return alreadyServed();
        }
        return matter(left, left.form(), left.words(), open, "MESSAGE_LEFT").<Receipt>map(matter -> {
            Instant now = clock.instant();
            PhoneNumber phone = left.form().phone();
            events.publish(new DeskEvent.MessageLeft(matter.conversation(), matter.customer(), matter.queue(),
                    phone == null ? null : phone.e164(), now));
            return new Receipt.Accepted(0, now);
        }).orElseGet(Starting::nowhere);
    }

    Receipt left(Inbound.Left left) {
        open(left.from()).ifPresent(found -> ending.byCustomer(found));
        return new Receipt.Accepted(0, clock.instant());
    }

    /** Takes him out of the queue, or records his matter as a conversation that has ended before it began. */
    private Optional<Matter> matter(Inbound.Once inbound, PreChat form, @Nullable Words words, Optional<Found> open,
                                    String outcome) {
        CustomerId customer = arriving.customer(inbound.from(), form);
        if (open.isPresent()) {
            Found found = open.get();
            ending.hold(found);
            if (words != null) {
                arriving.said(found.id(), customer, inbound.id(), new Content.Text(words));
            }
            ending.ofWaiting(found, outcome);
            return Optional.of(new Matter(found.id(), found.customer(), found.queue(),
                    found.enqueuedAt() == null ? clock.instant() : found.enqueuedAt()));
        }
        return destination.of(form.topic()).map(queue -> {
            ConversationId conversation = conversations.create(customer, inbound.from().channel().name(),
                    inbound.from().value(), queue.id(), Arriving.code(form.product()), queue.name());
            arriving.filledIn(conversation, form, queue);
            if (words != null) {
                arriving.said(conversation, customer, inbound.id(), new Content.Text(words));
            }
            conversations.end(conversation);
            return new Matter(conversation, customer, queue.id(), clock.instant());
        });
    }

    private Optional<Found> open(Address from) {
        return conversations.open(from.channel().name(), from.value());
    }

    private static Receipt alreadyServed() {
        return new Receipt.Refused("already-served", "客服已经在为您服务", "An agent is already with you");
    }
}
