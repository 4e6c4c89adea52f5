package org.huiying.rules.routing;

import java.time.Duration;
import org.huiying.rules.agent.AgentId;

/** For a while, a contact is not offered again to an agent who did not take it. */
final class CoolDowns {

    private final Floor floor;

    CoolDowns(Floor floor) {
        this.floor = floor;
    }

    void start(Contact contact, Agent agent, Duration time) {
        if (!time.isZero()) {
            restore(contact, agent.id, floor.now + Micros.of(time));
            floor.journal.changed(contact);
        }
    }

    void restore(Contact contact, AgentId agent, long until) {
        floor.timers.cancel(contact.cooling.remove(agent));
        contact.cooling.put(agent, floor.timers.set(until, Timers.Kind.COOL_DOWN, contact.id.value(), agent.value()));
    }

    void over(Contact contact, AgentId agent) {
        contact.cooling.remove(agent);
        floor.journal.changed(contact);
        floor.toPlace.add(contact);
    }

    void forget(Contact contact) {
        if (!contact.cooling.isEmpty()) {
            contact.cooling.values().forEach(floor.timers::cancel);
            contact.cooling.clear();
        }
    }
}
