package org.huiying.rules.routing;

import org.huiying.rules.agent.AgentId;
import org.huiying.rules.conversation.ContactId;
import org.huiying.rules.queue.QueueId;
import org.huiying.rules.routing.Contact.OpenOffer;
import org.huiying.rules.routing.Reason.Code;
import org.huiying.rules.routing.Reason.Fact;
import org.huiying.rules.routing.RoutingEvent.AgentConfigured;
import org.huiying.rules.routing.RoutingEvent.AgentRemoved;
import org.huiying.rules.routing.RoutingEvent.AgentStateChanged;
import org.huiying.rules.routing.RoutingEvent.ContactAbandoned;
import org.huiying.rules.routing.RoutingEvent.ContactClosed;
import org.huiying.rules.routing.RoutingEvent.ContactEnded;
import org.huiying.rules.routing.RoutingEvent.ContactEnqueued;
import org.huiying.rules.routing.RoutingEvent.ContactTakenOver;
import org.huiying.rules.routing.RoutingEvent.DayBegan;
import org.huiying.rules.routing.RoutingEvent.OfferAccepted;
import org.huiying.rules.routing.RoutingEvent.OfferDeclined;
import org.huiying.rules.routing.RoutingEvent.QueueClosed;
import org.huiying.rules.routing.RoutingEvent.QueueConfigured;
import org.huiying.rules.routing.RoutingEvent.QueueOpened;
import org.huiying.rules.routing.RoutingEvent.QueueRemoved;
import org.huiying.rules.routing.RoutingEvent.Tick;
import org.huiying.rules.routing.RoutingEvent.TransferredToAgent;
import org.huiying.rules.routing.RoutingEvent.TransferredToQueue;
import org.huiying.rules.routing.RoutingEvent.WrapUpEnded;
import org.huiying.rules.routing.RoutingEvent.WrapUpExtended;
import org.jspecify.annotations.Nullable;

/** Brings each event to where it belongs, and refuses those whose subject is not there or not so (any more). */
final class Happenings {

    private final Floor floor;
    private final WaitingRoom room;
    private final QueueChanges queues;
    private final AgentChanges agents;
    private final Handover handover;
    private final Work work;

    Happenings(Floor floor, WaitingRoom room, QueueChanges queues, AgentChanges agents, Handover handover, Work work) {
        this.floor = floor;
        this.room = room;
        this.queues = queues;
        this.agents = agents;
        this.handover = handover;
        this.work = work;
    }

    void apply(RoutingEvent event) {
        switch (event) {
            case Tick tick -> { }
            case DayBegan day -> agents.beginDay();
            case QueueConfigured e -> queues.configure(e.queue(), e.settings());
            case QueueRemoved e -> withQueue(e.queue(), e, queues::remove);
            case QueueOpened e -> withQueue(e.queue(), e, queues::open);
            case QueueClosed e -> withQueue(e.queue(), e, queues::close);
            case AgentConfigured e -> agents.configure(e.agent(), e.profile());
            case AgentRemoved e -> withAgent(e.agent(), e, agents::remove);
            case AgentStateChanged e -> withAgent(e.agent(), e, agent -> agents.appear(agent, e.presence()));
            case ContactEnqueued e -> enqueue(e);
            case ContactAbandoned e -> end(e.contact(), e, Code.ABANDONED);
            case ContactEnded e -> end(e.contact(), e, Code.ENDED);
            case ContactClosed e -> end(e.contact(), e, Code.CLOSED);
            case OfferAccepted e -> withOffer(e, e.contact(), e.offer(), e.agent(), handover::accept);
            case OfferDeclined e -> withOffer(e, e.contact(), e.offer(), e.agent(), handover::decline);
            case TransferredToQueue e -> withActive(e, e.contact(), e.from(), (contact, from) ->
                    withQueue(e.queue(), e, queue -> refuseIf(e, handover.toQueue(contact, from, queue))));
            case TransferredToAgent e -> withActive(e, e.contact(), e.from(), (contact, from) ->
                    withAgent(e.to(), e, to -> refuseIf(e, handover.toAgent(contact, from, to, e.until()))));
            case ContactTakenOver e -> withContact(e.contact(), e, contact ->
                    withAgent(e.agent(), e, agent -> takeOver(e, contact, agent)));
            case WrapUpExtended e -> withAgent(e.agent(), e, agent -> refuseUnless(e,
                    work.extendWrapUp(e.contact().value(), agent, Micros.of(e.until()))));
            case WrapUpEnded e -> withAgent(e.agent(), e, agent -> refuseUnless(e,
                    work.endWrapUp(e.contact().value(), agent, Code.WRAPPED_UP)));
        }
    }

    private void enqueue(ContactEnqueued event) {
        if (floor.contacts.containsKey(event.arrival().contact())) {
            refuse(event, Reason.of(Code.ALREADY_KNOWN));
            return;
        }
        Queue queue = floor.queues.get(event.queue());
        if (queue == null) {
            floor.journal.say(new Decision.Reject(event.arrival().contact(), event.queue(), Reason.of(Code.UNKNOWN_QUEUE)));
        } else {
            Wants wants = event.wants();
            if (!wants.holds().isEmpty()) {
                wants = wants.held(wants.holds().stream()
                        .filter(hold -> floor.agents.containsKey(hold.agent()))
                        .toList());
            }
            room.arrive(new Contact(event.arrival().by(Micros.instant(floor.now)), wants, queue));
        }
    }

    private void end(ContactId id, RoutingEvent event, Code code) {
        withContact(id, event, contact -> handover.end(contact, code));
    }

    private interface Doing<T> {
        void with(T subject);
    }

    private interface DoingBoth<S> {
        void with(Contact contact, S other);
    }

    private void withQueue(QueueId id, RoutingEvent event, Doing<Queue> doing) {
        Queue queue = floor.queues.get(id);
        if (queue == null) {
            refuse(event, Reason.of(Code.UNKNOWN_QUEUE));
        } else {
            doing.with(queue);
        }
    }

    private void withAgent(AgentId id, RoutingEvent event, Doing<Agent> doing) {
        Agent agent = floor.agents.get(id);
        if (agent == null) {
            refuse(event, Reason.of(Code.UNKNOWN_AGENT));
        } else {
            doing.with(agent);
        }
    }

    private void withContact(ContactId id, RoutingEvent event, Doing<Contact> doing) {
        Contact contact = floor.contacts.get(id);
        if (contact == null) {
            refuse(event, Reason.of(Code.UNKNOWN_CONTACT));
        } else {
            doing.with(contact);
        }
    }

    private void withOffer(RoutingEvent event, ContactId id, int number, AgentId agent, DoingBoth<OpenOffer> doing) {
        Contact contact = floor.contacts.get(id);
        OpenOffer offer = contact == null ? null : OfferBook.standing(contact, number, agent);
        if (contact == null || offer == null) {
            refuse(event, holder(Reason.of(Code.OFFER_OVER), contact == null ? null : contact.agent));
        } else {
            doing.with(contact, offer);
        }
    }

    private void withActive(RoutingEvent event, ContactId id, AgentId agentId, DoingBoth<Agent> doing) {
        withContact(id, event, contact -> {
            Agent agent = contact.agent;
            if (agent == null || !agent.id.equals(agentId)) {
                refuse(event, holder(Reason.of(Code.NOT_HERS), agent));
            } else {
                doing.with(contact, agent);
            }
        });
    }

    private void takeOver(ContactTakenOver event, Contact contact, Agent agent) {
        Agent holder = contact.agent;
        if (holder == null || holder == agent || holder.id.equals(event.from())) {
            handover.takeOver(contact, agent);
        } else {
            refuse(event, holder(Reason.of(Code.NOT_HERS), holder));
        }
    }

    private static Reason holder(Reason reason, @Nullable Agent agent) {
        return agent == null ? reason : reason.and(Fact.HOLDER, agent.id.value());
    }

    private void refuseUnless(RoutingEvent event, boolean done) {
        refuseIf(event, done ? null : Reason.of(Code.UNKNOWN_CONTACT));
    }

    private void refuseIf(RoutingEvent event, @Nullable Reason why) {
        if (why != null) {
            refuse(event, why);
        }
    }

    private void refuse(RoutingEvent event, Reason reason) {
        floor.journal.say(new Decision.Refuse(event, reason));
    }
}
