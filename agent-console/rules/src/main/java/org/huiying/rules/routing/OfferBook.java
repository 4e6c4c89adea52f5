package org.huiying.rules.routing;

import java.util.List;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.agent.Presence;
import org.huiying.rules.routing.Reason.Code;
import org.huiying.rules.routing.Reason.Fact;

/** Offers: each is made once and ends once, by being accepted, declined, missed, or void. */
final class OfferBook {

    private final Floor floor;
    private final AgentPool pool;
    private final WaitingRoom room;
    private final CoolDowns coolDowns;

    OfferBook(Floor floor, AgentPool pool, WaitingRoom room, CoolDowns coolDowns) {
        this.floor = floor;
        this.pool = pool;
        this.room = room;
        this.coolDowns = coolDowns;
    }

    /** Reserves room for the contact and rings at the agent, who is lifted now. */
    void make(Contact contact, Agent agent, Because because) {
        room.unline(contact);
        pool.take(agent, contact);
        contact.offers++;
        long expiresAt = floor.now + Micros.of(contact.queue.settings.offers().expiryOf(contact.channel));
        restore(contact, agent, expiresAt);
        floor.journal.changed(contact);
        floor.journal.say(new Decision.Offer(contact.id, agent.id, contact.offers, Micros.instant(expiresAt), because
                .and(Fact.UNITS_USED, agent.used)
                .and(Fact.UNITS_TOTAL, agent.profile.capacity().units())
                .reason()));
    }

    void restore(Contact contact, Agent agent, long expiresAt) {
        contact.state = Contact.State.OFFERED;
        contact.agent = agent;
        contact.phaseTime = expiresAt;
        contact.offerTimer = floor.timers.set(expiresAt, Timers.Kind.OFFER, contact.id.value(), contact.offers);
    }

    /** Whether this very offer stands. */
    boolean stands(Contact contact, int offer, AgentId agent) {
        return contact.state == Contact.State.OFFERED
                && contact.offers == offer
                && contact.agent != null
                && contact.agent.id.equals(agent);
    }

    void declined(Contact contact, Agent agent) {
        takeBack(contact, agent, Reason.of(Code.DECLINED));
    }

    void missed(Contact contact, Agent agent) {
        pool.lift(agent);
        agent.misses++;
        floor.journal.changed(agent);
        takeBack(contact, agent, Reason.of(Code.MISSED).and(Fact.MISSES, agent.misses));
        int limit = contact.queue.settings.offers().missesUntilAway();
        if (limit > 0 && agent.misses >= limit && agent.presence == Presence.ONLINE) {
            Reason reason = Reason.of(Code.TOO_MANY_MISSES)
                    .and(Fact.MISSES, agent.misses)
                    .and(Fact.LIMIT, limit);
            pool.discount(agent);
            agent.presence = Presence.AWAY;
            floor.journal.say(new Decision.AgentSetAway(agent.id, reason));
            room.lineUpAgainFor(agent);
            withdrawAll(agent, Reason.of(Code.AGENT_AWAY));
        }
    }

    /** Takes back all that is on offer to an agent who is not there for it any more. */
    void withdrawAll(Agent agent, Reason reason) {
        for (Contact contact : List.copyOf(agent.holding)) {
            if (contact.state == Contact.State.OFFERED) {
                takeBack(contact, agent, reason);
            }
        }
    }

    private void takeBack(Contact contact, Agent agent, Reason reason) {
        withdraw(contact, agent, reason);
        coolDowns.start(contact, agent, contact.queue.settings.offers().coolDown());
        Hold hold = contact.wants.hold();
        if (hold != null && hold.agent().equals(agent.id)) {
            contact.wants = contact.wants.held(null);
        }
        floor.journal.say(new Decision.Requeue(
                contact.id, contact.queue.id, Micros.instant(contact.firstEnqueuedAt),
                reason.and(Fact.OFFER, contact.offers)));
        room.enter(contact);
    }

    /** Ends the offer; whoever calls says what becomes of the contact. */
    void withdraw(Contact contact, Agent agent, Reason reason) {
        floor.timers.cancel(contact.offerTimer);
        pool.release(agent, contact);
        floor.journal.say(new Decision.Withdraw(contact.id, agent.id, contact.offers, reason));
    }

    /** Ends the offer because the agent has taken it; the room stays hers. */
    void accepted(Contact contact, Agent agent) {
        floor.timers.cancel(contact.offerTimer);
        pool.lift(agent);
        agent.misses = 0;
        floor.toFill.add(agent);
    }
}
