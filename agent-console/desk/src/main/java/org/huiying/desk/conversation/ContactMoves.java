package org.huiying.desk.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.huiying.desk.conversation.ConversationRow.Named;
import org.huiying.desk.event.DeskEvent;
import org.huiying.desk.routing.ContactStep;
import org.huiying.gateway.contact.VisitorNews;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.conversation.ContactId;
import org.jspecify.annotations.Nullable;

/** Moves contacts in memory, step by step, and gathers what is to be said and told of it. */
final class ContactMoves {

    private final Map<ContactId, MovingContact> contacts;
    private final Map<AgentId, String> names;
    private final Instant now;
    private final PageNews news = new PageNews();
    private final List<NewMessage> messages = new ArrayList<>();
    private final List<DeskEvent> events = new ArrayList<>();

    /** @param names of the agents who get a contact */
    ContactMoves(Map<ContactId, MovingContact> contacts, Map<AgentId, String> names, Instant now) {
        this.contacts = contacts;
        this.names = names;
        this.now = now;
    }

    PageNews news() {
        return news;
    }

    List<NewMessage> messages() {
        return messages;
    }

    List<DeskEvent> events() {
        return events;
    }

    /** A step of a contact that is closed meanwhile changes nothing; only the end of an offer is told all the same. */
    void make(ContactStep step) {
        MovingContact contact = contacts.get(step.contact());
        boolean open = contact != null && !contact.isClosed();
        switch (step) {
            case ContactStep.OfferOver over when contact != null -> over(contact, over);
            case ContactStep.Waiting waiting when open -> waits(contact, waiting);
            case ContactStep.Offered offered when open -> rings(contact, offered);
            case ContactStep.Assigned assigned when open -> isHers(contact, assigned.agent());
            case ContactStep.Rejected rejected when open -> isTurnedAway(contact, rejected);
            case ContactStep.Placed placed when open -> isPlaced(contact, placed);
            case ContactStep.WrapUpStarted started when open -> wrapUp(contact, started);
            case ContactStep.WrapUpOver over when open -> wrapUpOver(contact, over.agent());
            case ContactStep.Finished finished when open -> finish(contact);
            default -> { }
        }
    }

    private void waits(MovingContact contact, ContactStep.Waiting step) {
        if (contact.agent != null && contact.wasAnswered()) {
            contact.ownedBy(null);
            news.goneFrom(contact.agent, contact.conversation());
        }
        if (!contact.queue.equals(step.queue())) {
            news.goneFrom(contact.queue, contact.conversation());
        }
        contact.waitsIn(step.queue());
        tellWaiting(contact);
    }

    private void tellWaiting(MovingContact contact) {
        news.row(contact.queue, contact.conversation());
        news.changed(contact.conversation());
        if (contact.customerWaits()) {
            news.customer(contact, row -> new VisitorNews.Status(VisitorNews.State.WAITING, null, row.queue().name()), "status");
        }
    }

    private void rings(MovingContact contact, ContactStep.Offered step) {
        contact.ringsAt(step.agent(), step.offer());
        news.offer(step.agent(), contact.conversation(), step.offer(), row -> ContactNews.Offer.of(contact.matter, row, step));
        news.row(contact.queue, contact.conversation());
    }

    private void over(MovingContact contact, ContactStep.OfferOver step) {
        contact.ringing.remove(step.offer(), step.agent());
        news.offerEnded(step.agent(), contact.conversation(), new ContactNews.OfferEnded(
                contact.matter.contact().value(), step.offer(), step.why().name(), named(step.holder())));
        if (contact.state.equals("OFFERED") && contact.ringing.isEmpty()) {
            contact.waitsIn(contact.queue);
            tellWaiting(contact);
        }
    }

    private @Nullable Named named(@Nullable AgentId agent) {
        return agent == null ? null : new Named(agent.value(), names.getOrDefault(agent, ""));
    }

    private void isHers(MovingContact contact, AgentId agent) {
        AgentId before = contact.agent;
        contact.ringing.forEach((number, asked) -> {
            if (asked.equals(agent)) {
                news.offerEnded(agent, contact.conversation(), new ContactNews.OfferEnded(
                        contact.matter.contact().value(), number, "ACCEPTED", null));
            }
        });
        contact.ringing.clear();
        contact.isHers(agent, now);
        contact.ownedBy(agent);
        if (before != null && !before.equals(agent)) {
            news.goneFrom(before, contact.conversation());
        }
        String name = names.getOrDefault(agent, "");
        messages.add(NewMessage.bySystem(contact.conversation(), "assigned", name + " 为您服务", Map.of("agent", name)));
        news.row(agent, contact.conversation());
        news.changed(contact.conversation());
        news.goneFrom(contact.queue, contact.conversation());
        news.customer(contact, row -> new VisitorNews.Status(VisitorNews.State.ACTIVE, name, row.queue().name()), "status");
        events.add(new DeskEvent.ContactAnswered(contact.matter.contact(), contact.conversation(),
                contact.matter.customer(), agent, now));
    }

    private void isTurnedAway(MovingContact contact, ContactStep.Rejected step) {
        if (contact.customerWaits()) {
            messages.add(NewMessage.bySystem(contact.conversation(), "rejected",
                    "抱歉，目前排队已满或已下班，我们会尽快与您联系", Map.of("reason", step.reason().code().name())));
        }
        close(contact, "REJECTED");
    }

    private void isPlaced(MovingContact contact, ContactStep.Placed step) {
        contact.isPlaced(step.position(), step.estimate());
        if (contact.customerWaits()) {
            Long seconds = contact.estimateSeconds;
            news.customer(contact, row -> new VisitorNews.Position(step.position(), seconds), "position");
        }
    }

    private void wrapUp(MovingContact contact, ContactStep.WrapUpStarted step) {
        if (step.alone() || isLastOf(contact, step.agent())) {
            contact.isWrappedUpBy(step.agent(), now, step.until());
            if (contact.talk.owner() != null) {
                news.row(contact.talk.owner(), contact.conversation());
            }
            news.changed(contact.conversation());
        }
    }

    private void wrapUpOver(MovingContact contact, AgentId agent) {
        if (isLastOf(contact, agent)) {
            finish(contact);
        }
    }

    /** Whether nothing but her wrap-up is left of the contact. */
    private static boolean isLastOf(MovingContact contact, AgentId agent) {
        return contact.state.equals("WRAPPING") && agent.equals(contact.agent);
    }

    /** A contact that nobody answered was abandoned, unless a feature closed it before. */
    private void finish(MovingContact contact) {
        close(contact, contact.wasAnswered() ? "SERVED" : "ABANDONED");
    }

    void close(MovingContact contact, String outcome) {
        boolean waited = contact.isInQueue();
        boolean talked = contact.talk.open();
        contact.ringing.forEach((number, asked) -> news.offerEnded(asked, contact.conversation(),
                new ContactNews.OfferEnded(contact.matter.contact().value(), number, "WITHDRAWN", null)));
        contact.ringing.clear();
        contact.closes(outcome, now);
        if (waited) {
            news.goneFrom(contact.queue, contact.conversation());
        }
        if (contact.agent != null) {
            news.goneFrom(contact.agent, contact.conversation());
        }
        news.changed(contact.conversation());
        if (talked) {
            news.customer(contact, row -> new VisitorNews.Status(VisitorNews.State.ENDED, null, null), "status");
        }
        publishEnd(contact, outcome);
    }

    private void publishEnd(MovingContact contact, String outcome) {
        MovingContact.Matter matter = contact.matter;
        if (matter.callback() != null) {
            events.add(new DeskEvent.CallbackContactClosed(matter.callback(), matter.contact(), outcome, now));
        } else if (outcome.equals("ABANDONED") || outcome.equals("REJECTED")) {
            events.add(new DeskEvent.ContactMissed(matter.contact(), matter.conversation(), matter.customer(),
                    contact.queue, matter.channel(), matter.enqueuedAt(), now));
        }
        if (outcome.equals("SERVED")) {
            events.add(new DeskEvent.ConversationEnded(matter.conversation(), matter.customer(), contact.agent,
                    contact.talk.result(), now));
        }
    }
}
