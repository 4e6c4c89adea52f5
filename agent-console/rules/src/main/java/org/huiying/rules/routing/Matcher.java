package org.huiying.rules.routing;

import java.util.ArrayList;
import java.util.List;
import org.huiying.rules.routing.Reason.Code;
import org.huiying.rules.routing.Reason.Fact;
import org.jspecify.annotations.Nullable;

/**
 * Brings agents and contacts together. Before each event nobody is free whom somebody waits for, so only those matter
 * whom the event has changed: an agent with new room takes the most urgent contact she may have, then a contact that is
 * still waiting takes the best agent, and only agents whom nobody waits for are asked beside others.
 */
final class Matcher {

    private final Floor floor;
    private final AgentPool pool;
    private final OfferBook offers;
    private final Drains drains;
    private final SpareRings spareRings;

    Matcher(Floor floor, AgentPool pool, OfferBook offers, Drains drains) {
        this.floor = floor;
        this.pool = pool;
        this.offers = offers;
        this.drains = drains;
        this.spareRings = new SpareRings(floor, offers);
    }

    void settle() {
        while (true) {
            if (!floor.toFill.isEmpty()) {
                Agent agent = floor.toFill.removeFirst();
                fill(agent);
                pool.seat(agent);
            } else if (!floor.toPlace.isEmpty()) {
                placeAll();
            } else if (!floor.toDrawOn.isEmpty()) {
                drawOn(mostUrgentToDrawOn());
            } else if (!floor.toSpread.isEmpty()) {
                spread(floor.toSpread.remove());
            } else {
                return;
            }
        }
    }

    private void fill(Agent agent) {
        if (!agent.isOnline()) {
            return;
        }
        pool.lift(agent);
        drains.review(agent);
        for (Contact next = mostUrgentFor(agent); next != null; next = mostUrgentFor(agent)) {
            Hold held = next.held;
            if (held != null || !offerToBetterThan(agent, next)) {
                Because because = why(held == null ? Code.MOST_URGENT : code(held), next, agent, candidatesOf(agent));
                offers.make(next, agent, because);
            }
            drains.review(agent);
        }
        if (!floor.ringingAtFewer.isEmpty()) {
            floor.toSpread.addAll(floor.ringingAtFewer);
        }
    }

    /** Where a reserve was kept, others are free too, and one of them may come before her who has just come free. */
    private boolean offerToBetterThan(Agent agent, Contact contact) {
        WaitingLine line = contact.line;
        if (line == null || !line.keepsReserve()) {
            return false;
        }
        if (agent.drainsFor == contact) {
            drains.end(contact);
        }
        floor.toFill.forEach(pool::seat);
        pool.seat(agent);
        Seat best = line.bestFor(contact, floor.now);
        pool.lift(agent);
        if (best == null || best.agent == agent) {
            return false;
        }
        offerTo(best, contact, line);
        return true;
    }

    private @Nullable Contact mostUrgentFor(Agent agent) {
        Contact best = null;
        int priority = Integer.MAX_VALUE;
        for (Seat seat : agent.seats) {
            WaitingLine line = seat.line;
            if (seat.post.priority <= priority && !line.contacts.isEmpty() && line.queue.isServed()
                    && agent.hasRoomFor(line.channel())) {
                Contact first = line.firstFor(seat, floor.now);
                if (first != null && (best == null || seat.post.priority < priority
                        || Contact.byUrgency(first, best, floor.now) < 0)) {
                    best = first;
                    priority = seat.post.priority;
                }
            }
        }
        for (Contact contact : agent.named) {
            if (isHeldFor(agent, contact) && (best == null || drains.isBefore(agent, contact, best))) {
                best = contact;
            }
        }
        return best != null && drains.forbid(agent, best) ? null : best;
    }

    private static boolean isHeldFor(Agent agent, Contact contact) {
        Hold held = contact.held;
        return held != null && held.agent().equals(agent.id)
                && contact.queue.isServed() && agent.hasRoomFor(contact.channel) && contact.mayBeOfferedTo(agent);
    }

    private static int candidatesOf(Agent agent) {
        int candidates = 0;
        for (Seat seat : agent.seats) {
            candidates += seat.line.contacts.size();
        }
        return candidates;
    }

    /** An agent who gets room by it chooses before the next contact does. */
    private void placeAll() {
        List<Contact> batch = new ArrayList<>(floor.toPlace);
        floor.toPlace.clear();
        if (batch.size() > 1) {
            batch.sort((a, b) -> Contact.byUrgency(a, b, floor.now));
        }
        for (int i = 0; i < batch.size(); i++) {
            if (!floor.toFill.isEmpty()) {
                floor.toPlace.addAll(batch.subList(i, batch.size()));
                return;
            }
            Contact contact = batch.get(i);
            if (contact.isWaiting() && contact.queue.isServed()) {
                place(contact);
            } else if (floor.ringingAtFewer.contains(contact)) {
                floor.toSpread.add(contact);
            }
        }
    }

    private void place(Contact contact) {
        WaitingLine line = contact.line;
        Hold held = contact.held;
        if (held != null) {
            Agent agent = floor.agents.get(held.agent());
            if (agent != null && isHeldFor(agent, contact) && !drains.forbid(agent, contact)) {
                offer(contact, agent, why(code(held), contact, agent, 1));
            } else if (agent != null && line != null) {
                drains.nameHer(contact, agent, line);
            }
        } else if (line != null && !offerToBest(contact, line)) {
            Agent yielding = drains.yieldingTo(contact);
            if (yielding != null) {
                floor.toFill.add(yielding);
            } else if (!spareRings.freeOneFor(contact, line)) {
                drains.nameSomebodyFor(contact, line);
            }
        }
    }

    private boolean offerToBest(Contact contact, WaitingLine line) {
        Seat seat = line.bestFor(contact, floor.now);
        if (seat == null) {
            return false;
        }
        offerTo(seat, contact, line);
        return true;
    }

    private void offerTo(Seat seat, Contact contact, WaitingLine line) {
        Code code = seat.isPacked() ? Code.PACKED : switch (line.queue.settings.serving().order().by()) {
            case LONGEST_IDLE -> Code.LONGEST_IDLE;
            case LEAST_BUSY -> Code.LEAST_BUSY;
            case ROUND_ROBIN -> Code.ROUND_ROBIN;
            case FEWEST_TODAY -> Code.FEWEST_TODAY;
        };
        offer(contact, seat.agent, why(code, contact, seat.agent, line.free()).and(Fact.RING, seat.tier.ring + 1));
    }

    private WaitingLine mostUrgentToDrawOn() {
        WaitingLine best = floor.toDrawOn.getFirst();
        for (WaitingLine line : floor.toDrawOn) {
            Contact first = line.contacts.first();
            Contact bestFirst = best.contacts.first();
            if (bestFirst == null || (first != null && Contact.byUrgency(first, bestFirst, floor.now) < 0)) {
                best = line;
            }
        }
        floor.toDrawOn.remove(best);
        return best;
    }

    /** More than the reserve is free: those who wait may have the rest. */
    private void drawOn(WaitingLine line) {
        line.toDrawOn = false;
        for (Contact contact : line.contacts) {
            if (!line.queue.isServed() || !line.canBeDrawnOn()) {
                return;
            }
            if (offerToBest(contact, line)) {
                pool.drawOn(line);
                return;
            }
        }
    }

    private void spread(Contact contact) {
        boolean asks = contact.state == Contact.State.OFFERED && contact.queue.isServed()
                && contact.open.size() < contact.queue.settings.offers().atOnce();
        if (asks && !isForOne(contact)) {
            WaitingLine line = pool.line(contact.queue, contact);
            Seat seat = line.bestFor(contact, floor.now);
            if (seat != null) {
                offer(contact, seat.agent, why(Code.ALSO_ASKED, contact, seat.agent, line.free())
                        .and(Fact.RING, seat.tier.ring + 1));
                floor.toSpread.add(contact);
            }
        }
    }

    /** Whether it rings at the one for whom it was held. */
    private static boolean isForOne(Contact contact) {
        return contact.wants.holds().stream().anyMatch(hold -> contact.open.stream()
                .anyMatch(offer -> offer.agent().id.equals(hold.agent())));
    }

    private void offer(Contact contact, Agent agent, Because because) {
        offers.make(contact, agent, because);
        pool.seat(agent);
    }

    private static Code code(Hold held) {
        return switch (held.kind()) {
            case PREFERRED -> Code.PREFERRED_AGENT;
            case OWNER -> Code.OWNER_AGENT;
            case DIRECT -> Code.DIRECT_AGENT;
        };
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
