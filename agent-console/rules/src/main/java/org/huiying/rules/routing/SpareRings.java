package org.huiying.rules.routing;

import org.huiying.rules.routing.Contact.OpenOffer;
import org.jspecify.annotations.Nullable;

/** Contacts that ring at more than one agent. Somebody else who waits for one of these agents comes first. */
final class SpareRings {

    private final Floor floor;
    private final OfferBook offers;

    private record Spare(Contact contact, OpenOffer offer, Seat seat) {}

    SpareRings(Floor floor, OfferBook offers) {
        this.floor = floor;
        this.offers = offers;
    }

    /** Frees the best agent for a contact that found none, if one only rings along. False if there is none. */
    boolean freeOneFor(Contact waiting, WaitingLine line) {
        Spare best = null;
        for (Contact ringing : floor.ringingAtMore) {
            for (OpenOffer offer : ringing.open) {
                Seat seat = seatFor(waiting, line, ringing, offer.agent());
                if (seat != null && (best == null || Seat.better(best.seat, seat) == seat)) {
                    best = new Spare(ringing, offer, seat);
                }
            }
        }
        if (best != null) {
            offers.yield(best.contact, best.offer);
        }
        return best != null;
    }

    private @Nullable Seat seatFor(Contact waiting, WaitingLine line, Contact ringing, Agent agent) {
        if (agent.drainsFor != null || !waiting.mayBeOfferedTo(agent)
                || !agent.hasRoomWithout(ringing.channel, waiting.channel)) {
            return null;
        }
        for (Seat seat : agent.seats) {
            if (seat.line == line) {
                boolean mayTake = seat.tier.isOpenFor(waiting, floor.now) && line.reserveOf(seat.tier.ring) == 0;
                return mayTake ? seat : null;
            }
        }
        return null;
    }
}
