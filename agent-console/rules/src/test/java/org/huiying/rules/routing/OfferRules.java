package org.huiying.rules.routing;

import static org.huiying.rules.routing.Invariant.*;

import org.huiying.rules.routing.Reason.Code;
import org.huiying.rules.routing.Reason.Fact;
import org.jspecify.annotations.Nullable;

/** What must be so when an offer is made, and at rest. */
final class OfferRules {

    private final Ledger ledger;

    OfferRules(Ledger ledger) {
        this.ledger = ledger;
    }

    void check(Case contact, Person person, Decision.Offer offer) {
        Eligibility eligibility = ledger.eligibility;
        QueueSettings settings = ledger.desks.get(contact.queue).settings;
        Code code = offer.reason().code();
        ONE_STATE.require(contact.state == (code == Code.ALSO_ASKED ? Case.State.OFFERED : Case.State.WAITING),
                contact, contact.state, offer);
        OFFER_ENDS_ONCE.require(offer.offer() == contact.offers + 1, "number", offer);
        CLOCK.require(offer.expiresAt().toEpochMilli()
                == ledger.now + settings.offers().expiryOf(contact.arrival.channel()).toMillis(), offer);
        WITHIN_CAPACITY.require(person.hasRoomFor(contact.arrival.channel()), person, contact, offer);
        int used = person.used() + person.units(contact.arrival.channel());
        WITHIN_CAPACITY.require(used <= person.profile.capacity().units()
                || offer.reason().facts().containsKey(Fact.INTERRUPTS), "over capacity and not said", offer);
        Long cools = contact.cooling.get(person.id);
        OFFERS_BOUNDED.require(cools == null || cools <= ledger.now, "cooling down", offer);
        ONLY_WHO_MAY.require(eligibility.mayTake(contact, person), person, contact, offer);
        OFFERS_BOUNDED.require(contact.rings.size() < settings.offers().atOnce(), "rings at too many", offer);
        switch (code) {
            case LONGEST_IDLE, LEAST_BUSY, ROUND_ROBIN, FEWEST_TODAY, PACKED, ALSO_ASKED -> {
                Person best = ledger.precedence.best(contact);
                RIGHT_AGENT.require(best == person, "expected", String.valueOf(best), "for", offer);
            }
            case MOST_URGENT, PREFERRED_AGENT, OWNER_AGENT, DIRECT_AGENT -> {
                Case kept = person.drainsFor;
                NOBODY_FORGOTTEN.require(kept == null || kept == contact
                        || ledger.precedence.isBefore(person, contact, kept), "kept for", String.valueOf(kept), offer);
                if (code == Code.MOST_URGENT && kept == null && reserve(contact, person) > 0) {
                    RIGHT_AGENT.require(ledger.precedence.best(contact) == person, "others are free too", offer);
                }
            }
            default -> RIGHT_AGENT.require(false, "no reason to offer", offer);
        }
        overtakes(contact, person, offer);
    }

    /** Nobody with a better claim waits for this very agent. */
    private void overtakes(Case contact, Person person, Decision.Offer offer) {
        Code code = offer.reason().code();
        Precedence precedence = ledger.precedence;
        for (Case other : ledger.live) {
            if (other != contact && other.state == Case.State.WAITING && ledger.eligibility.canTake(other, person)
                    && !isSpared(other, person)) {
                if (other.isBefore(contact) && other.isOfTheClassOf(contact)
                        && ledger.eligibility.held(other) == null) {
                    FIRST_COME_FIRST_SERVED.require(false, "overtaken", other, offer);
                }
                if (code == Code.MOST_URGENT) {
                    ONLY_WIDENS.require(ledger.desks.containsKey(other.queue), "waits nowhere", other);
                    RIGHT_AGENT.require(precedence.isBefore(person, contact, other), "more urgent", other, offer);
                    OVERTAKING_WINDOW.require(
                            contact.first - other.first <= precedence.window(person, other, contact), other, offer);
                }
            }
        }
    }

    /** Whether a named hold or a reserve keeps this agent from a contact that waits. */
    private boolean isSpared(Case waiting, Person person) {
        Case kept = person.drainsFor;
        return (kept != null && kept != waiting) || reserve(waiting, person) > 0;
    }

    private int reserve(Case waiting, Person person) {
        int ring = ledger.eligibility.held(waiting) != null ? -1 : ledger.eligibility.ring(waiting, person);
        return ring < 0 ? 0 : ledger.eligibility.serving(waiting).rings().get(ring).reserve();
    }

    /** It rings at as many as it may: nobody waits for whom she is free, so she can be asked too. */
    private void ringsAtAll(Case ringing) {
        Ledger.Desk desk = ledger.desks.get(ringing.queue);
        boolean more = ringing.rings.size() < desk.settings.offers().atOnce()
                && ringing.wants.holds().stream().noneMatch(hold -> ringing.ringsAt(hold.agent()));
        if (more) {
            Person best = ledger.precedence.best(ringing);
            NOBODY_FORGOTTEN.require(best == null, ringing, "rings, and not at", String.valueOf(best));
        }
    }

    /** Nobody who could be served right now is waiting. */
    void atRest(@Nullable RoutingEvent event) {
        for (Case waiting : ledger.live) {
            ONE_STATE.require(waiting.state != Case.State.BETWEEN, "neither here nor there", waiting);
            if (waiting.state == Case.State.OFFERED) {
                ringsAtAll(waiting);
            }
            if (waiting.state == Case.State.WAITING) {
                ONLY_WIDENS.require(ledger.desks.containsKey(waiting.queue), "waits in a queue that is gone", waiting);
                for (Person person : ledger.people.values()) {
                    atRest(waiting, person, event);
                }
            }
        }
    }

    private void atRest(Case waiting, Person person, @Nullable RoutingEvent event) {
        if (person.drainsFor != null || !ledger.eligibility.mayTake(waiting, person)) {
            return;
        }
        if (person.hasRoomFor(waiting.arrival.channel())) {
            int ring = ledger.eligibility.held(waiting) != null ? -1 : ledger.eligibility.ring(waiting, person);
            Invariant broken = event instanceof RoutingEvent.ContactEnded || event instanceof RoutingEvent.WrapUpEnded
                    ? ROOM_USED_AT_ONCE : NOBODY_FORGOTTEN;
            broken.require(ring >= 0 && !ledger.eligibility.isBeyondReserve(waiting, ring), waiting, person, "is free");
        } else if (waiting.drains == null && ledger.eligibility.serving(waiting).drains()
                && reserve(waiting, person) == 0) {
            NOBODY_FORGOTTEN.require(!person.wouldHaveRoomWithoutLighter(waiting.arrival.channel()),
                    waiting, person, "could be kept for it");
        }
    }
}
