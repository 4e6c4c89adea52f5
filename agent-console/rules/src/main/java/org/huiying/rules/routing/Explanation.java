package org.huiying.rules.routing;

import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
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
        if (!contact.open.isEmpty()) {
            return new WhyWaiting.OnOffer(
                    contact.open.stream().map(offer -> offer.agent().id).toList(),
                    Micros.instant(contact.open.stream().mapToLong(offer -> offer.timer().at).max().orElseThrow()));
        }
        if (!contact.queue.isServed()) {
            return new WhyWaiting.QueueIsClosed();
        }
        Hold held = contact.held;
        if (held != null) {
            return new WhyWaiting.HeldFor(held.agent(), held.until());
        }
        return contact.drains != null ? new WhyWaiting.Draining(contact.drains.id) : noAgent(contact);
    }

    private WhyWaiting noAgent(Contact contact) {
        WaitingLine line = contact.line;
        Collection<Agent> all = contact.queue.posts.keySet();
        List<Agent> online = all.stream().filter(Agent::isOnline).toList();
        if (online.isEmpty() || line == null) {
            return new WhyWaiting.NoAgentOnline(all.size());
        }
        List<Seat> qualified = online.stream()
                .flatMap(agent -> agent.seats.stream())
                .filter(seat -> seat.line == line && !contact.wants.excluded().contains(seat.agent.id))
                .toList();
        List<Seat> open = qualified.stream().filter(seat -> seat.tier.isOpenFor(contact, floor.now)).toList();
        List<Seat> roomy = open.stream().filter(seat -> seat.agent.hasRoomFor(contact.channel)).toList();
        if (roomy.isEmpty()) {
            return nobodyFree(contact, online.size(), qualified, open);
        }
        List<Seat> kept = roomy.stream().filter(seat -> seat.agent.drainsFor != null).toList();
        List<Seat> uncooled = roomy.stream().filter(seat -> !contact.cooling.containsKey(seat.agent.id)).toList();
        if (uncooled.isEmpty()) {
            return new WhyWaiting.CoolingDown(roomy.size());
        }
        if (kept.containsAll(uncooled)) {
            return new WhyWaiting.KeptForHeavier(kept.size());
        }
        return new WhyWaiting.Reserved(line.reserveOf(uncooled.getFirst().tier.ring));
    }

    private WhyWaiting nobodyFree(Contact contact, int online, List<Seat> qualified, List<Seat> open) {
        OptionalLong later = qualified.stream()
                .filter(seat -> !open.contains(seat) && seat.agent.hasRoomFor(contact.channel))
                .mapToLong(seat -> contact.firstEnqueuedAt + seat.tier.opens)
                .min();
        if (later.isPresent()) {
            return new WhyWaiting.TooEarly(Micros.instant(later.getAsLong()));
        }
        return open.isEmpty() ? new WhyWaiting.NoSkill(online) : new WhyWaiting.NoCapacity(open.size());
    }
}
