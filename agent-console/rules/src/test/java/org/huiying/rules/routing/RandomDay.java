package org.huiying.rules.routing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.agent.Presence;
import org.huiying.rules.conversation.Channel;
import org.huiying.rules.conversation.ContactId;
import org.huiying.rules.queue.QueueId;
import org.huiying.rules.routing.Case.State;
import org.jspecify.annotations.Nullable;

/** Anything that can happen in a contact centre, in any order, sensible or not, from one seed. */
final class RandomDay {

    private static final Channel[] CHANNELS = Channel.values();
    private static final Presence[] MOSTLY_THERE =
            {Presence.ONLINE, Presence.ONLINE, Presence.ONLINE, Presence.AWAY, Presence.OFFLINE};

    private final SplittableRandom random;
    private final Ledger ledger;
    private final RandomSettings settings;
    private long nextContact = 1;
    private Instant now = Instant.parse("2026-11-21T01:00:00Z");

    RandomDay(long seed, Ledger ledger) {
        this.random = new SplittableRandom(seed);
        this.ledger = ledger;
        this.settings = new RandomSettings(random);
    }

    List<Play.Step> opening() {
        List<Play.Step> steps = new ArrayList<>();
        for (int q = 1; q <= settings.queues; q++) {
            steps.add(new Play.Happens(new RoutingEvent.QueueConfigured(now, new QueueId(q), settings.queue(q))));
        }
        for (int a = 1; a <= settings.agents; a++) {
            steps.add(new Play.Happens(new RoutingEvent.AgentConfigured(now, new AgentId(a), settings.agent())));
            steps.add(new Play.Happens(new RoutingEvent.AgentStateChanged(now, new AgentId(a), Presence.ONLINE)));
        }
        return steps;
    }

    Play.Step next() {
        if (random.nextInt(400) == 0) {
            return new Play.Restart();
        }
        now = now.plusMillis(random.nextInt(3) == 0 ? 0 : random.nextInt(4000));
        Instant at = random.nextInt(50) == 0 ? now.minusMillis(random.nextInt(5000)) : now;
        return new Play.Happens(event(at));
    }

    private RoutingEvent event(Instant at) {
        int dice = random.nextInt(1000);
        if (dice < 280) {
            return enqueue(at);
        }
        if (dice < 640) {
            return answer(at);
        }
        if (dice < 820) {
            return new RoutingEvent.ContactEnded(at, contact(State.ACTIVE));
        }
        if (dice < 850) {
            return new RoutingEvent.ContactAbandoned(at, contact(random.nextInt(3) == 0 ? State.OFFERED : State.WAITING));
        }
        if (dice < 862) {
            return new RoutingEvent.ContactClosed(at, contact(null));
        }
        if (dice < 897) {
            return transfer(at);
        }
        if (dice < 907) {
            return takeOver(at);
        }
        if (dice < 942) {
            return wrapUp(at);
        }
        if (dice < 985) {
            return new RoutingEvent.AgentStateChanged(at, agent(), MOSTLY_THERE[random.nextInt(MOSTLY_THERE.length)]);
        }
        return configure(at);
    }

    /** From whoever has it, from nobody, or from somebody who may have had it. */
    private RoutingEvent takeOver(Instant at) {
        ContactId id = contact(null);
        Case contact = ledger.cases.get(id);
        AgentId from = switch (random.nextInt(3)) {
            case 0 -> contact == null ? null : contact.agent;
            case 1 -> agent();
            default -> null;
        };
        return new RoutingEvent.ContactTakenOver(at, id, agent(), from);
    }

    private RoutingEvent wrapUp(Instant at) {
        AgentId agent = agent();
        Person person = ledger.people.get(agent);
        ContactId done = person == null || person.wrapping.isEmpty()
                ? contact(null) : person.wrapping.keySet().iterator().next();
        return random.nextInt(4) == 0
                ? new RoutingEvent.WrapUpExtended(at, done, agent, at.plusSeconds(random.nextInt(20)))
                : new RoutingEvent.WrapUpEnded(at, done, agent);
    }

    private RoutingEvent configure(Instant at) {
        QueueId queue = queue();
        return switch (random.nextInt(9)) {
            case 0 -> new RoutingEvent.AgentRemoved(at, agent());
            case 1 -> new RoutingEvent.QueueRemoved(at, queue);
            case 2 -> new RoutingEvent.QueueClosed(at, queue);
            case 3, 4 -> new RoutingEvent.QueueOpened(at, queue);
            case 5 -> new RoutingEvent.QueueConfigured(at, queue, settings.queue((int) queue.value()));
            case 6 -> new RoutingEvent.DayBegan(at);
            default -> new RoutingEvent.AgentConfigured(at, agent(), settings.agent());
        };
    }

    private RoutingEvent enqueue(Instant at) {
        boolean again = random.nextInt(200) == 0 && !ledger.live.isEmpty();
        ContactId id = again ? contact(null) : new ContactId(nextContact++);
        Instant first = random.nextInt(10) == 0 ? at.minusSeconds(random.nextInt(70) - 10) : at;
        Wants wants = new Wants(random.nextInt(5) == 0 ? random.nextInt(3) : 0, settings.needs(6), holds(at),
                random.nextInt(12) == 0 ? Set.of(agent()) : Set.of());
        return new RoutingEvent.ContactEnqueued(
                at, queue(), new Arrival(id, CHANNELS[random.nextInt(CHANNELS.length)], first), wants);
    }

    private List<Hold> holds(Instant at) {
        List<Hold> holds = new ArrayList<>();
        for (int i = random.nextInt(8) - 5; i > 0; i--) {
            Hold.Kind[] kinds = Hold.Kind.values();
            holds.add(new Hold(agent(), at.plusSeconds(random.nextInt(40)), kinds[random.nextInt(kinds.length)]));
        }
        return holds;
    }

    private RoutingEvent answer(Instant at) {
        ContactId id = contact(State.OFFERED);
        Case contact = ledger.cases.get(id);
        AgentId agent = agent();
        int number = 1;
        if (contact != null && !contact.rings.isEmpty()) {
            Case.Ring ring = contact.rings.get(random.nextInt(contact.rings.size()));
            agent = random.nextInt(20) == 0 ? agent : ring.agent();
            number = ring.number() - (random.nextInt(20) == 0 ? 1 : 0);
        }
        return random.nextInt(5) == 0
                ? new RoutingEvent.OfferDeclined(at, id, number, agent)
                : new RoutingEvent.OfferAccepted(at, id, number, agent);
    }

    private RoutingEvent transfer(Instant at) {
        ContactId id = contact(State.ACTIVE);
        Case contact = ledger.cases.get(id);
        AgentId from = contact == null || contact.agent == null ? agent() : contact.agent;
        return random.nextBoolean()
                ? new RoutingEvent.TransferredToQueue(at, id, from, queue())
                : new RoutingEvent.TransferredToAgent(at, id, from, agent(), at.plusSeconds(random.nextInt(40)));
    }

    /** One in this state, if there is one. */
    private ContactId contact(@Nullable State state) {
        List<Case> live = ledger.live;
        int size = live.size();
        int from = size == 0 ? 0 : random.nextInt(size);
        for (int i = 0; i < size; i++) {
            Case contact = live.get((from + i) % size);
            if (state == null || contact.state == state) {
                return contact.arrival.contact();
            }
        }
        return new ContactId(1);
    }

    private AgentId agent() {
        return new AgentId(1 + random.nextInt(settings.agents));
    }

    private QueueId queue() {
        return new QueueId(1 + random.nextInt(settings.queues));
    }
}
