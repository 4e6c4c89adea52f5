package org.huiying.rules.routing;

import java.util.List;
import org.huiying.rules.agent.Presence;
import org.jspecify.annotations.Nullable;

/** Who may take what, worked out from the rules in words and from nothing that the router keeps. */
final class Eligibility {

    private final Ledger ledger;

    Eligibility(Ledger ledger) {
        this.ledger = ledger;
    }

    boolean isServed(Case contact) {
        Ledger.Desk desk = ledger.desks.get(contact.queue);
        return desk != null
                && (desk.open || desk.settings.limits().whenClosed() == QueueLimits.WhenClosed.TURN_AWAY);
    }

    /** All but the room: there, online, asked for by the queue and the contact, not cooling, not asked already. */
    boolean mayTake(Case contact, Person person) {
        if (!person.isOnline() || !isServed(contact) || contact.wants.excluded().contains(person.id)
                || contact.ringsAt(person.id)) {
            return false;
        }
        Long cools = contact.cooling.get(person.id);
        if (cools != null && cools > ledger.now) {
            return false;
        }
        Hold held = held(contact);
        if (held != null) {
            return held.agent().equals(person.id);
        }
        int ring = ring(contact, person);
        return ring >= 0 && ledger.now - contact.first >= opens(contact, person, ring);
    }

    /** Also with room. */
    boolean canTake(Case contact, Person person) {
        return person.hasRoomFor(contact.arrival.channel()) && mayTake(contact, person);
    }

    private long opens(Case contact, Person person, int ring) {
        long ringOpens = serving(contact).rings().get(ring).after().toMillis();
        long delay = person.profile.queues().get(contact.queue).delay().toMillis();
        long opens = Math.max(ringOpens, delay);
        return opens == 0 ? Long.MIN_VALUE : opens;
    }

    Serving serving(Case contact) {
        return ledger.desks.get(contact.queue).settings.serving();
    }

    /** The best ring she is in, from 0; -1 for none. */
    int ring(Case contact, Person person) {
        Capacity.Share share = person.profile.capacity().shares().get(contact.arrival.channel());
        if (!person.profile.queues().containsKey(contact.queue) || share == null
                || person.profile.capacity().slots(contact.arrival.channel()) == 0
                || !contact.wants.needs().metBy(person.profile.skills())) {
            return -1;
        }
        List<Ring> rings = serving(contact).rings();
        for (int i = 0; i < rings.size(); i++) {
            if (rings.get(i).needs().metBy(person.profile.skills())) {
                return i;
            }
        }
        return -1;
    }

    /** For whom it is kept. While it rings at somebody else it is kept for nobody, whoever comes back meanwhile. */
    @Nullable Hold held(Case contact) {
        if (!contact.rings.isEmpty()) {
            return null;
        }
        for (Hold hold : contact.wants.holds()) {
            if (stands(contact, hold)) {
                return hold;
            }
        }
        return null;
    }

    private boolean stands(Case contact, Hold hold) {
        Person person = ledger.people.get(hold.agent());
        if (person == null || hold.until().toEpochMilli() <= ledger.now || !person.profile.enabled()
                || contact.wants.excluded().contains(hold.agent())
                || person.profile.capacity().slots(contact.arrival.channel()) == 0) {
            return false;
        }
        return hold.kind() == Hold.Kind.DIRECT
                ? person.presence != Presence.OFFLINE
                : person.presence == Presence.ONLINE && ring(contact, person) >= 0;
    }

    /** Whether more agents of the ring are free than the queue keeps for other work. */
    boolean isBeyondReserve(Case contact, int ring) {
        int reserve = serving(contact).rings().get(ring).reserve();
        if (reserve == 0) {
            return true;
        }
        int free = 0;
        for (Person person : ledger.people.values()) {
            if (person.isOnline() && person.drainsFor == null && ring(contact, person) == ring
                    && person.hasRoomFor(contact.arrival.channel())) {
                free++;
            }
        }
        return free > reserve;
    }
}
