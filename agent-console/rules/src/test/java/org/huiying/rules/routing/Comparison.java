package org.huiying.rules.routing;

import static org.huiying.rules.routing.Invariant.*;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/** The ledger against the rows that the router would write down. */
final class Comparison {

    private final Ledger ledger;

    Comparison(Ledger ledger) {
        this.ledger = ledger;
    }

    void compare(RouterSnapshot snapshot) {
        NOBODY_LOST.require(snapshot.contacts().size() == ledger.live.size(),
                "router knows", snapshot.contacts().size(), "ledger", ledger.live.size());
        snapshot.contacts().forEach(this::compare);
        COUNTERS.require(snapshot.agents().size() == ledger.people.size(), "agents");
        snapshot.agents().forEach(this::compare);
        for (RouterSnapshot.QueueRow row : snapshot.queues()) {
            ONLY_WIDENS.require(ledger.desks.containsKey(row.queue())
                    && ledger.desks.get(row.queue()).open == row.open(), "queue", row.queue());
        }
    }

    private void compare(RouterSnapshot.ContactRow row) {
        Case contact = ledger.contact(row.arrival().contact());
        FIRST_ENQUEUE_KEPT.require(row.arrival().equals(contact.arrival), row);
        COUNTERS.require(row.attempts().offers() == contact.offers, "offers of", contact, row);
        switch (row.phase()) {
            case RouterSnapshot.Waiting waiting -> {
                ONE_STATE.require(contact.state == Case.State.WAITING, contact, contact.state, row);
                NOBODY_LOST.require(row.place().queue().equals(contact.queue), contact, contact.queue, row);
                NOBODY_FORGOTTEN.require(Objects.equals(waiting.drains(), contact.drains), contact, row);
            }
            case RouterSnapshot.Offered offered -> {
                ONE_STATE.require(contact.state == Case.State.OFFERED, contact, contact.state, row);
                Set<Case.Ring> rings = new HashSet<>();
                offered.offers().forEach(offer -> rings.add(
                        new Case.Ring(offer.offer(), offer.agent(), offer.expiresAt().toEpochMilli())));
                OFFER_ENDS_ONCE.require(rings.equals(new HashSet<>(contact.rings)), contact, contact.rings, row);
            }
            case RouterSnapshot.Active active -> ONE_AGENT.require(
                    contact.state == Case.State.ACTIVE && active.agent().equals(contact.agent), contact, row);
        }
    }

    private void compare(RouterSnapshot.AgentRow row) {
        Person person = ledger.person(row.agent());
        RouterSnapshot.Standing standing = row.standing();
        RECONNECTING.require(row.presence() == person.presence, person, person.presence, row.presence());
        RECONNECTING.require(row.wrapUps().size() == person.wrapping.size(), person, person.wrapping, row.wrapUps());
        RIGHT_AGENT.require(standing.idleSince().toEpochMilli() == person.idleSince, "idle", person, standing);
        COUNTERS.require(standing.misses() == person.misses, "misses", person, person.misses, standing);
        COUNTERS.require(standing.takenToday() == person.taken, "taken", person, person.taken, standing);
        COUNTERS.require(standing.turns().equals(person.turns), "turns", person, person.turns, standing);
    }
}
