package org.huiying.rules.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.conversation.Channel;
import org.huiying.rules.routing.RouterSnapshot.ContactRow;

/** The floor written down as rows, and made again from them. */
final class Rows {

    private final Floor floor;

    Rows(Floor floor) {
        this.floor = floor;
    }

    RouterSnapshot all() {
        return new RouterSnapshot(
                Micros.instant(floor.now),
                floor.queues.values().stream()
                        .sorted((a, b) -> Long.compare(a.id.value(), b.id.value()))
                        .map(Rows::row).toList(),
                floor.agents.values().stream().sorted().map(Rows::row).toList(),
                floor.contacts.values().stream().sorted().map(Rows::row).toList());
    }

    static RouterSnapshot.QueueRow row(Queue queue) {
        Map<Channel, Duration> handling = new EnumMap<>(Channel.class);
        for (Channel channel : Channel.values()) {
            long measured = queue.handling[channel.ordinal()];
            if (measured > 0) {
                handling.put(channel, Micros.duration(measured));
            }
        }
        return new RouterSnapshot.QueueRow(queue.id, queue.settings, queue.open, handling);
    }

    static RouterSnapshot.AgentRow row(Agent agent) {
        List<RouterSnapshot.WrapUpRow> wrapUps = agent.wrapUps.values().stream()
                .map(open -> new RouterSnapshot.WrapUpRow(open.contact(), open.queue(), open.channel(),
                        Micros.instant(open.since()), Micros.instant(open.timer().at)))
                .toList();
        return new RouterSnapshot.AgentRow(agent.id, agent.profile, agent.presence,
                new RouterSnapshot.Standing(
                        Micros.instant(agent.idleSince), agent.misses, agent.takenToday, agent.turns),
                wrapUps);
    }

    static ContactRow row(Contact contact) {
        Map<AgentId, Instant> cooling = new HashMap<>();
        contact.cooling.forEach((agent, timer) -> cooling.put(agent, Micros.instant(timer.at)));
        return new ContactRow(
                new Arrival(contact.id, contact.channel, Micros.instant(contact.firstEnqueuedAt)),
                contact.wants,
                new RouterSnapshot.Place(contact.queue.id, Micros.instant(contact.enteredAt), contact.visited),
                phase(contact),
                new RouterSnapshot.Attempts(contact.offers, cooling),
                contact.position);
    }

    private static RouterSnapshot.Phase phase(Contact contact) {
        Agent agent = contact.agent;
        if (agent != null) {
            return new RouterSnapshot.Active(agent.id, Micros.instant(contact.since));
        }
        if (contact.open.isEmpty()) {
            Agent drains = contact.drains;
            return new RouterSnapshot.Waiting(drains == null ? null : drains.id);
        }
        return new RouterSnapshot.Offered(contact.open.stream()
                .map(offer -> new RouterSnapshot.OpenOffer(
                        offer.number(), offer.agent().id, Micros.instant(offer.timer().at)))
                .toList());
    }

    /** A queue as it was. */
    static Queue queue(RouterSnapshot.QueueRow row) {
        Queue queue = new Queue(row.queue(), row.settings());
        queue.open = row.open();
        row.handling().forEach((channel, time) -> queue.handling[channel.ordinal()] = Micros.of(time));
        return queue;
    }

    /** An agent as she was, without her contacts and wrap-ups. */
    static Agent agent(RouterSnapshot.AgentRow row) {
        Agent agent = new Agent(row.agent(), row.profile());
        agent.presence = row.presence();
        agent.idleSince = Micros.of(row.standing().idleSince());
        agent.misses = row.standing().misses();
        agent.takenToday = row.standing().takenToday();
        agent.turns.putAll(row.standing().turns());
        return agent;
    }

    /** A contact as it was, not standing anywhere yet. */
    Contact contact(ContactRow row) {
        Queue known = floor.queues.get(row.place().queue());
        Contact contact = new Contact(row.arrival(), row.wants(),
                known != null ? known : Queue.gone(row.place().queue()));
        contact.enteredAt = Micros.of(row.place().enteredAt());
        contact.visited = row.place().visited();
        contact.offers = row.attempts().offers();
        contact.position = row.position();
        return contact;
    }
}
