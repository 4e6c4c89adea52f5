package org.huiying.rules.routing;

import java.util.ArrayList;
import java.util.List;
import org.huiying.rules.routing.Reason.Code;
import org.huiying.rules.routing.Reason.Fact;
import org.jspecify.annotations.Nullable;

/**
 * Brings agents and contacts together. Before each event nobody is free whom somebody waits for, so only those matter
 * whom the event has changed: an agent with new room takes the most urgent contact she may have, and then a contact
 * that is still waiting takes the best agent.
 */
final class Matcher {

    private final Floor floor;
    private final AgentPool pool;
    private final OfferBook offers;

    Matcher(Floor floor, AgentPool pool, OfferBook offers) {
        this.floor = floor;
        this.pool = pool;
        this.offers = offers;
    }

    void settle() {
        while (!floor.toFill.isEmpty() || !floor.toPlace.isEmpty()) {
            Agent agent = floor.toFill.pollFirst();
            if (agent != null) {
                fill(agent);
                pool.seat(agent);
            } else {
                placeAll();
            }
        }
    }

    private void fill(Agent agent) {
        if (!agent.isOnline()) {
            return;
        }
        pool.lift(agent);
        Contact next = mostUrgentFor(agent);
        while (next != null) {
            offers.make(next, agent, whyThisContact(next, agent));
            next = mostUrgentFor(agent);
        }
    }

    private @Nullable Contact mostUrgentFor(Agent agent) {
        Contact best = null;
        for (Seat seat : agent.seats) {
            WaitingLine line = seat.line;
            if (!line.contacts.isEmpty() && line.queue.isServed() && agent.hasRoomFor(line.channel())) {
                best = moreUrgent(best, line.firstFor(seat, floor.now));
            }
        }
        for (Contact contact : agent.named) {
            if (contact.held && isTakenBy(agent, contact)) {
                best = moreUrgent(best, contact);
            }
        }
        return best;
    }

    private static boolean isTakenBy(Agent agent, Contact contact) {
        return contact.queue.isServed() && agent.hasRoomFor(contact.channel) && contact.mayBeOfferedTo(agent);
    }

    private @Nullable Contact moreUrgent(@Nullable Contact best, @Nullable Contact other) {
        if (best == null || other == null) {
            return best == null ? other : best;
        }
        return Contact.byUrgency(best, other, floor.now) <= 0 ? best : other;
    }

    private Because whyThisContact(Contact contact, Agent agent) {
        int candidates = 0;
        for (Seat seat : agent.seats) {
            candidates += seat.line.contacts.size();
        }
        return why(contact.held ? heldCode(contact) : Code.MOST_URGENT, contact, agent, candidates);
    }

    private void placeAll() {
        List<Contact> batch = new ArrayList<>(floor.toPlace);
        floor.toPlace.clear();
        if (batch.size() > 1) {
            batch.sort((a, b) -> Contact.byUrgency(a, b, floor.now));
        }
        for (Contact contact : batch) {
            if (contact.isWaiting() && contact.queue.isServed()) {
                place(contact);
            }
        }
    }

    private void place(Contact contact) {
        WaitingLine line = contact.line;
        if (contact.held) {
            Hold hold = contact.wants.hold();
            Agent agent = hold == null ? null : floor.agents.get(hold.agent());
            if (agent != null && isTakenBy(agent, contact)) {
                offer(contact, agent, why(heldCode(contact), contact, agent, 1));
            }
        } else if (line != null) {
            Seat seat = line.bestFor(contact, floor.now);
            if (seat != null) {
                Because because = why(Code.LONGEST_IDLE, contact, seat.agent, line.free.size())
                        .and(Fact.RING, seat.ring + 1);
                offer(contact, seat.agent, because);
            }
        }
    }

    private void offer(Contact contact, Agent agent, Because because) {
        offers.make(contact, agent, because);
        pool.seat(agent);
    }

    private static Code heldCode(Contact contact) {
        Hold hold = contact.wants.hold();
        return hold != null && hold.kind() == Hold.Kind.DIRECT ? Code.DIRECT_AGENT : Code.PREFERRED_AGENT;
    }

    private Because why(Code code, Contact contact, Agent agent, int candidates) {
        return new Because(code)
                .and(Fact.WAIT, contact.waitMillis(floor.now))
                .and(Fact.TARGET, contact.queue.targetMillis)
                .and(Fact.URGENCY, contact.urgencyPercent(floor.now))
                .and(Fact.IDLE, Math.max(0, floor.now - agent.idleSince) / 1000)
                .and(Fact.CANDIDATES, candidates)
                .and(Fact.PRIORITY, contact.wants.priority());
    }
}
