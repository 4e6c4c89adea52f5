package org.huiying.rules.routing;

import java.time.Instant;
import java.util.List;
import org.huiying.rules.routing.Contact.OpenOffer;
import org.huiying.rules.routing.Reason.Code;
import org.huiying.rules.routing.Reason.Fact;
import org.jspecify.annotations.Nullable;

/** A contact goes from one hand to another: accepted, handed on, taken over, ended. A refusal comes back as its reason. */
final class Handover {

    private final Floor floor;
    private final AgentPool pool;
    private final WaitingRoom room;
    private final OfferBook offers;
    private final Work work;

    Handover(Floor floor, AgentPool pool, WaitingRoom room, OfferBook offers, Work work) {
        this.floor = floor;
        this.pool = pool;
        this.room = room;
        this.offers = offers;
        this.work = work;
    }

    void accept(Contact contact, OpenOffer offer) {
        offers.accepted(contact, offer);
        work.begin(contact, offer.agent(), Code.ACCEPTED);
    }

    void decline(Contact contact, OpenOffer offer) {
        offers.declined(contact, offer);
    }

    void end(Contact contact, Code code) {
        Agent agent = contact.agent;
        offers.withdraw(contact, Reason.of(code));
        if (agent != null) {
            work.leave(contact, agent, code, code != Code.CLOSED);
        }
        room.depart(contact);
        floor.journal.say(new Decision.Finish(
                contact.id, new Because(code).and(Fact.WAIT, contact.waitMillis(floor.now)).reason()));
        room.forget(contact);
    }

    @Nullable Reason toQueue(Contact contact, Agent from, Queue queue) {
        if (!queue.letsIn()) {
            return Reason.of(Code.QUEUE_CLOSED);
        }
        if (queue.isFull()) {
            return Reason.of(Code.QUEUE_FULL).and(Fact.LIMIT, queue.settings.limits().maxWaiting());
        }
        contact.wants = contact.wants.held(List.of());
        work.transfer(contact, from, queue, Code.TRANSFERRED);
        return null;
    }

    @Nullable Reason toAgent(Contact contact, Agent from, Agent to, Instant until) {
        if (contact.queue.removed) {
            return Reason.of(Code.QUEUE_REMOVED);
        }
        if (!to.isSignedIn()) {
            return Reason.of(Code.AGENT_LEFT);
        }
        work.handTo(contact, from, to, until);
        return null;
    }

    /** Whatever her capacity: somebody has decided it. */
    void takeOver(Contact contact, Agent agent) {
        Agent before = contact.agent;
        if (before == agent) {
            return;
        }
        offers.withdraw(contact, new Because(Code.TAKEN_OVER).and(Fact.HOLDER, agent.id.value()).reason());
        if (before != null) {
            work.leave(contact, before, Code.TAKEN_OVER, true);
        }
        pool.take(agent, contact);
        work.begin(contact, agent, Code.TAKEN_OVER);
    }
}
