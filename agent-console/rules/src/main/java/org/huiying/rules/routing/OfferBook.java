package org.huiying.rules.routing;

import java.time.Duration;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.agent.Presence;
import org.huiying.rules.routing.Contact.OpenOffer;
import org.huiying.rules.routing.Reason.Code;
import org.huiying.rules.routing.Reason.Fact;
import org.jspecify.annotations.Nullable;

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

    /** Reserves room for the contact and rings at the agent; she is to be seated again after it. */
    void make(Contact contact, Agent agent, Because because) {
        if (contact.open.isEmpty()) {
            room.unline(contact);
        }
        pool.take(agent, contact);
        countTurn(contact.queue, agent);
        contact.offers++;
        OfferTerms terms = contact.queue.settings.offers();
        long expiresAt = floor.now + Micros.of(terms.expiryOf(contact.channel));
        restore(contact, agent, contact.offers, expiresAt);
        if (contact.open.size() == 1 && terms.atOnce() > 1) {
            floor.toSpread.add(contact);
        }
        countRings(contact);
        floor.journal.changed(contact);
        because.and(Fact.UNITS_USED, agent.used).and(Fact.UNITS_TOTAL, agent.profile.capacity().units());
        if (agent.isOverfull()) {
            because.and(Fact.INTERRUPTS, agent.interruptedBy(contact.channel));
        }
        floor.journal.say(new Decision.Offer(
                contact.id, agent.id, contact.offers, Micros.instant(expiresAt), because.reason()));
    }

    private void countTurn(Queue queue, Agent agent) {
        if (queue.settings.serving().order().by() == AgentOrder.By.ROUND_ROBIN) {
            queue.turn++;
            agent.turns.put(queue.id, queue.turn);
            floor.journal.changed(agent);
        }
    }

    /** The offer stands; room was taken for it. */
    void restore(Contact contact, Agent agent, int number, long expiresAt) {
        contact.state = Contact.State.OFFERED;
        agent.ringing++;
        contact.open.add(new OpenOffer(number, agent,
                floor.timers.set(expiresAt, Timers.Kind.OFFER, contact.id.value(), number)));
        if (contact.open.size() == 2) {
            floor.ringingAtMore.add(contact);
        }
    }

    /** Whether it is to ring at more agents when some become free. To be asked when its offers or its queue's terms change. */
    void countRings(Contact contact) {
        int rings = contact.open.size();
        if (rings > 0 && rings < contact.queue.settings.offers().atOnce()) {
            floor.ringingAtFewer.add(contact);
            room.awaitMoreFor(contact);
        } else if (!floor.ringingAtFewer.isEmpty() && floor.ringingAtFewer.remove(contact)) {
            room.awaitNoMoreFor(contact);
        }
    }

    /** The offer of this number if it stands, and is hers. */
    static @Nullable OpenOffer standing(Contact contact, int number, AgentId agent) {
        OpenOffer offer = contact.offer(number);
        return offer != null && offer.agent().id.equals(agent) ? offer : null;
    }

    void declined(Contact contact, OpenOffer offer) {
        takeBack(contact, offer, Reason.of(Code.DECLINED), contact.queue.settings.offers().coolDown().declined());
    }

    void missed(Contact contact, OpenOffer offer) {
        Agent agent = offer.agent();
        pool.lift(agent);
        agent.misses++;
        floor.journal.changed(agent);
        OfferTerms terms = contact.queue.settings.offers();
        takeBack(contact, offer, Reason.of(Code.MISSED).and(Fact.MISSES, agent.misses), terms.coolDown().missed());
        int limit = terms.missesUntilAway();
        if (limit > 0 && agent.misses >= limit && agent.presence == Presence.ONLINE) {
            Reason reason = Reason.of(Code.TOO_MANY_MISSES)
                    .and(Fact.MISSES, agent.misses)
                    .and(Fact.LIMIT, limit);
            pool.discount(agent);
            agent.presence = Presence.AWAY;
            pool.count(agent);
            floor.journal.say(new Decision.AgentSetAway(agent.id, reason));
            room.agentChanged(agent);
            withdrawAll(agent, Reason.of(Code.AGENT_AWAY));
        }
    }

    /** Takes back all that is on offer to an agent who is not there for it any more. */
    void withdrawAll(Agent agent, Reason reason) {
        for (Contact contact : agent.inHand()) {
            OpenOffer offer = contact.offerTo(agent);
            if (offer != null) {
                takeBack(contact, offer, reason, contact.queue.settings.offers().coolDown().left());
            }
        }
    }

    private void takeBack(Contact contact, OpenOffer offer, Reason reason, Duration coolDown) {
        withdraw(contact, offer, reason);
        coolDowns.start(contact, offer.agent(), coolDown);
        contact.wants = contact.wants.notHeldFor(offer.agent().id);
        floor.journal.changed(contact);
        if (contact.open.isEmpty()) {
            floor.journal.say(new Decision.Requeue(
                    contact.id, contact.queue.id, Micros.instant(contact.firstEnqueuedAt),
                    reason.and(Fact.OFFER, offer.number())));
            room.enter(contact);
        } else {
            floor.toSpread.add(contact);
        }
    }

    private void withdraw(Contact contact, OpenOffer offer, Reason reason) {
        floor.timers.cancel(offer.timer());
        close(contact, offer);
        pool.release(offer.agent(), contact);
        offer.agent().ringing--;
        floor.journal.say(new Decision.Withdraw(contact.id, offer.agent().id, offer.number(), reason));
    }

    private void close(Contact contact, OpenOffer offer) {
        contact.open.remove(offer);
        if (contact.open.size() == 1) {
            floor.ringingAtMore.remove(contact);
        }
        countRings(contact);
    }

    /** Ends this one of several offers, because somebody else waits for her. It may ring elsewhere again. */
    void yield(Contact contact, OpenOffer offer) {
        withdraw(contact, offer, Reason.of(Code.YIELDED));
        floor.journal.changed(contact);
        floor.toSpread.add(contact);
    }

    /** Ends all of its offers; whoever calls says what becomes of the contact. */
    void withdraw(Contact contact, Reason reason) {
        while (!contact.open.isEmpty()) {
            withdraw(contact, contact.open.getFirst(), reason);
        }
    }

    /** Ends the offers because one agent has taken it; the room stays hers. */
    void accepted(Contact contact, OpenOffer taken) {
        Agent agent = taken.agent();
        floor.timers.cancel(taken.timer());
        close(contact, taken);
        pool.lift(agent);
        agent.ringing--;
        agent.misses = 0;
        agent.takenToday++;
        floor.toFill.add(agent);
        if (!contact.open.isEmpty()) {
            withdraw(contact, Reason.of(Code.TAKEN_BY_OTHER).and(Fact.HOLDER, agent.id.value()));
        }
    }
}
