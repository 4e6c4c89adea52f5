package org.huiying.rules.routing;

import java.util.List;
import org.huiying.rules.conversation.ContactId;

/** Answers why a contact is still waiting. It looks at all agents of the queue, so it is for people, not for routing. */
final class Explanation {

    private final Floor floor;

    Explanation(Floor floor) {
        this.floor = floor;
    }

    WhyWaiting of(ContactId id) {
        Contact contact = floor.contacts.get(id);
        if (contact == null || contact.state == Contact.State.ACTIVE || contact.state == Contact.State.GONE) {
            return new WhyWaiting.NotWaiting();
        }
        Agent offeredTo = contact.agent;
        if (offeredTo != null) {
            return new WhyWaiting.OnOffer(offeredTo.id, Micros.instant(contact.phaseTime));
        }
        if (!contact.queue.isServed()) {
            return new WhyWaiting.QueueIsClosed();
        }
        Hold hold = contact.wants.hold();
        if (contact.held && hold != null) {
            return new WhyWaiting.HeldFor(hold.agent(), hold.until());
        }
        return noAgent(contact);
    }

    private WhyWaiting noAgent(Contact contact) {
        WaitingLine line = contact.line;
        List<Agent> online = contact.queue.agents.stream().filter(Agent::isOnline).toList();
        if (online.isEmpty() || line == null) {
            return new WhyWaiting.NoAgentOnline(contact.queue.agents.size());
        }
        List<Agent> qualified = online.stream()
                .filter(agent -> {
                    int ring = line.ringOf(agent);
                    return ring >= 0
                            && line.isOpen(ring, contact, floor.now)
                            && !contact.wants.excluded().contains(agent.id);
                })
                .toList();
        if (qualified.isEmpty()) {
            return new WhyWaiting.NoSkill(online.size());
        }
        long free = qualified.stream().filter(agent -> agent.hasRoomFor(contact.channel)).count();
        return free == 0
                ? new WhyWaiting.NoCapacity(qualified.size())
                : new WhyWaiting.CoolingDown((int) free);
    }
}
