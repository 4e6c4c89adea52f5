package org.huiying.rules.routing;

import org.huiying.rules.agent.AgentId;
import org.jspecify.annotations.Nullable;

/** Makes the floor again from what was written down of it. */
final class Restoring {

    private final Floor floor;
    private final Rows rows;
    private final WaitingRoom room;
    private final OfferBook offers;
    private final Drains drains;
    private final CoolDowns coolDowns;

    Restoring(Floor floor, WaitingRoom room, OfferBook offers, Drains drains, CoolDowns coolDowns) {
        this.floor = floor;
        this.rows = new Rows(floor);
        this.room = room;
        this.offers = offers;
        this.drains = drains;
        this.coolDowns = coolDowns;
    }

    /** The contact stands where it stood. An agent who is gone since has it no longer: it waits again. */
    void contact(RouterSnapshot.ContactRow row) {
        Contact contact = rows.contact(row);
        floor.contacts.put(contact.id, contact);
        row.attempts().coolingDown().forEach((agent, until) -> coolDowns.restore(contact, agent, Micros.of(until)));
        switch (row.phase()) {
            case RouterSnapshot.Waiting waiting -> waiting(contact, agent(waiting.drains()));
            case RouterSnapshot.Offered offered -> offered(contact, offered);
            case RouterSnapshot.Active active -> active(contact, active);
        }
    }

    /**
     * She has in hand what the contacts say. One who is kept for a contact goes on as she was: what she may be given beside it
     * was decided at the last event.
     */
    void agent(Agent agent) {
        agent.learn(agent.profile);
        agent.turns.forEach((id, turn) -> {
            Queue queue = floor.queues.get(id);
            if (queue != null) {
                queue.turn = Math.max(queue.turn, turn);
            }
        });
        if (agent.drainsFor == null) {
            floor.toFill.add(agent);
        } else {
            agent.lifted = false;
        }
    }

    private void waiting(Contact contact, @Nullable Agent kept) {
        room.restore(contact);
        WaitingLine line = contact.line;
        if (kept != null && line != null && (contact.held == null || contact.held.agent().equals(kept.id))) {
            drains.restore(contact, kept, line);
        }
    }

    private void offered(Contact contact, RouterSnapshot.Offered offered) {
        for (RouterSnapshot.OpenOffer offer : offered.offers()) {
            Agent agent = agent(offer.agent());
            if (agent != null) {
                agent.holding.add(contact);
                offers.restore(contact, agent, offer.offer(), Micros.of(offer.expiresAt()));
            }
        }
        if (contact.open.isEmpty()) {
            waitsAgain(contact);
        } else {
            contact.queue.admit(contact);
        }
    }

    private void active(Contact contact, RouterSnapshot.Active active) {
        Agent agent = agent(active.agent());
        if (agent == null) {
            waitsAgain(contact);
            return;
        }
        agent.holding.add(contact);
        contact.state = Contact.State.ACTIVE;
        contact.agent = agent;
        contact.since = Micros.of(active.since());
    }

    private void waitsAgain(Contact contact) {
        room.restore(contact);
        floor.toPlace.add(contact);
    }

    private @Nullable Agent agent(@Nullable AgentId id) {
        return id == null ? null : floor.agents.get(id);
    }
}
