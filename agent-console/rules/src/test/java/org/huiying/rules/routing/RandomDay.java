package org.huiying.rules.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.agent.Presence;
import org.huiying.rules.agent.Skill;
import org.huiying.rules.conversation.Channel;
import org.huiying.rules.conversation.ContactId;
import org.huiying.rules.queue.QueueId;
import org.jspecify.annotations.Nullable;

/** Anything that can happen in a contact centre, in any order, sensible or not, from one seed. */
final class RandomDay {

    static final Instant MORNING = Instant.parse("2026-11-21T01:00:00Z");
    private static final List<Skill> SKILLS = List.of(new Skill("heater"), new Skill("phone"), new Skill("english"));
    private static final Channel[] CHANNELS = Channel.values();

    private final Random random;
    private final Ledger ledger;
    private final int queues;
    private final int agents;
    private long nextContact = 1;
    Instant now = MORNING;

    RandomDay(long seed, Ledger ledger) {
        this.random = new Random(seed);
        this.ledger = ledger;
        this.queues = 1 + random.nextInt(4);
        this.agents = 1 + random.nextInt(9);
    }

    List<RoutingEvent> opening() {
        List<RoutingEvent> events = new ArrayList<>();
        for (int q = 1; q <= queues; q++) {
            events.add(new RoutingEvent.QueueConfigured(now, new QueueId(q), settings(q)));
        }
        for (int a = 1; a <= agents; a++) {
            events.add(new RoutingEvent.AgentConfigured(now, new AgentId(a), profile()));
            events.add(new RoutingEvent.AgentStateChanged(now, new AgentId(a), Presence.ONLINE));
        }
        return events;
    }

    RoutingEvent next() {
        now = now.plusMillis(random.nextInt(3) == 0 ? 0 : random.nextInt(4000));
        Instant at = random.nextInt(50) == 0 ? now.minusMillis(random.nextInt(5000)) : now;
        int dice = random.nextInt(1000);
        if (dice < 300) {
            return enqueue(at);
        }
        if (dice < 640) {
            return answer(at);
        }
        if (dice < 820) {
            return new RoutingEvent.ContactEnded(at, contact(Ledger.State.ACTIVE));
        }
        if (dice < 850) {
            return new RoutingEvent.ContactAbandoned(at, contact(Ledger.State.WAITING));
        }
        if (dice < 865) {
            return new RoutingEvent.ContactClosed(at, contact(null));
        }
        if (dice < 900) {
            return transfer(at);
        }
        if (dice < 910) {
            return new RoutingEvent.ContactTakenOver(at, contact(null), agent());
        }
        if (dice < 945) {
            AgentId agent = agent();
            Ledger.Person person = ledger.people.get(agent);
            ContactId done = person == null || person.wrapping.isEmpty()
                    ? contact(null) : person.wrapping.keySet().iterator().next();
            return random.nextInt(4) == 0
                    ? new RoutingEvent.WrapUpExtended(at, done, agent, at.plusSeconds(random.nextInt(20)))
                    : new RoutingEvent.WrapUpEnded(at, done, agent);
        }
        if (dice < 985) {
            Presence[] all = {Presence.ONLINE, Presence.ONLINE, Presence.ONLINE, Presence.AWAY, Presence.OFFLINE};
            return new RoutingEvent.AgentStateChanged(at, agent(), all[random.nextInt(all.length)]);
        }
        return configure(at);
    }

    private RoutingEvent configure(Instant at) {
        QueueId queue = queue();
        return switch (random.nextInt(8)) {
            case 0 -> new RoutingEvent.AgentRemoved(at, agent());
            case 1 -> new RoutingEvent.QueueRemoved(at, queue);
            case 2 -> new RoutingEvent.QueueClosed(at, queue);
            case 3, 4 -> new RoutingEvent.QueueOpened(at, queue);
            case 5 -> new RoutingEvent.QueueConfigured(at, queue, settings((int) queue.value()));
            default -> new RoutingEvent.AgentConfigured(at, agent(), profile());
        };
    }

    private RoutingEvent enqueue(Instant at) {
        boolean again = random.nextInt(200) == 0
                && ledger.cases.values().stream().anyMatch(c -> c.state == Ledger.State.ACTIVE);
        ContactId id = again ? contact(Ledger.State.ACTIVE) : new ContactId(nextContact++);
        Instant first = random.nextInt(10) == 0 ? at.minusSeconds(random.nextInt(60)) : at;
        Wants wants = new Wants(random.nextInt(5) == 0 ? random.nextInt(3) : 0, needs(6), holds(at),
                random.nextInt(12) == 0 ? Set.of(agent()) : Set.of());
        return new RoutingEvent.ContactEnqueued(
                at, queue(), new Arrival(id, CHANNELS[random.nextInt(CHANNELS.length)], first), wants);
    }

    private List<Hold> holds(Instant at) {
        List<Hold> holds = new ArrayList<>();
        for (int i = random.nextInt(6) - 3; i > 0; i--) {
            Hold.Kind[] kinds = Hold.Kind.values();
            holds.add(new Hold(agent(), at.plusSeconds(random.nextInt(40)), kinds[random.nextInt(kinds.length)]));
        }
        return holds;
    }

    private RoutingEvent answer(Instant at) {
        ContactId id = contact(Ledger.State.OFFERED);
        Ledger.Case c = ledger.cases.get(id);
        AgentId agent = c == null || c.agent == null || random.nextInt(20) == 0 ? agent() : c.agent;
        int offer = c == null ? 1 : c.offers - (random.nextInt(20) == 0 ? 1 : 0);
        return random.nextInt(5) == 0
                ? new RoutingEvent.OfferDeclined(at, id, offer, agent)
                : new RoutingEvent.OfferAccepted(at, id, offer, agent);
    }

    private RoutingEvent transfer(Instant at) {
        ContactId id = contact(Ledger.State.ACTIVE);
        Ledger.Case c = ledger.cases.get(id);
        AgentId from = c == null || c.agent == null ? agent() : c.agent;
        return random.nextBoolean()
                ? new RoutingEvent.TransferredToQueue(at, id, from, queue())
                : new RoutingEvent.TransferredToAgent(at, id, from, agent(), at.plusSeconds(random.nextInt(40)));
    }

    private ContactId contact(Ledger.@Nullable State state) {
        List<ContactId> fitting = ledger.cases.entrySet().stream()
                .filter(e -> state == null || e.getValue().state == state)
                .map(Map.Entry::getKey)
                .toList();
        return fitting.isEmpty() ? new ContactId(1) : fitting.get(random.nextInt(fitting.size()));
    }

    private AgentId agent() {
        return new AgentId(1 + random.nextInt(agents));
    }

    private QueueId queue() {
        return new QueueId(1 + random.nextInt(queues));
    }

    private AgentProfile profile() {
        Map<Skill, Integer> skills = new HashMap<>();
        for (Skill skill : SKILLS) {
            if (random.nextInt(3) > 0) {
                skills.put(skill, 1 + random.nextInt(3));
            }
        }
        Set<QueueId> served = new HashSet<>();
        for (int q = 1; q <= queues; q++) {
            if (random.nextInt(3) > 0) {
                served.add(new QueueId(q));
            }
        }
        Map<Channel, Capacity.Share> shares = new EnumMap<>(Channel.class);
        for (Channel channel : CHANNELS) {
            if (random.nextInt(5) > 0) {
                boolean whole = channel == Channel.PHONE || channel == Channel.CALLBACK;
                shares.put(channel, new Capacity.Share(whole ? 100 : 20 + random.nextInt(30), 1 + random.nextInt(4)));
            }
        }
        return new AgentProfile(skills, AgentProfile.serving(served), new Capacity(100, shares),
                1 + random.nextInt(5), random.nextInt(15) > 0);
    }

    private Needs needs(int oneIn) {
        return random.nextInt(oneIn) > 0
                ? Needs.NONE
                : Needs.of(Map.of(SKILLS.get(random.nextInt(SKILLS.size())), 1 + random.nextInt(3)));
    }

    private QueueSettings settings(int queue) {
        List<Ring> rings = new ArrayList<>(List.of(new Ring(Duration.ZERO, needs(2), 0)));
        if (random.nextBoolean()) {
            rings.add(new Ring(Duration.ofSeconds(5 + random.nextInt(20)), needs(3), 0));
            rings.add(new Ring(Duration.ofSeconds(40), Needs.NONE, 0));
        }
        int other = 1 + random.nextInt(queues);
        QueueLimits.Overflow overflow = other == queue || random.nextBoolean()
                ? null
                : new QueueLimits.Overflow(new QueueId(other), Duration.ofSeconds(10 + random.nextInt(30)));
        QueueLimits.WhenClosed[] closed = QueueLimits.WhenClosed.values();
        QueueLimits.WhenAgentLeaves[] leaves = QueueLimits.WhenAgentLeaves.values();
        return new QueueSettings(
                new ServiceTarget(Duration.ofSeconds(10 + random.nextInt(50)), Math.max(0, random.nextInt(8) - 5)),
                new Serving(rings, AgentOrder.LONGEST_IDLE, false),
                new OfferTerms(Map.of(), CoolDown.of(Duration.ofSeconds(random.nextInt(20))), random.nextInt(4), 1),
                Duration.ofSeconds(random.nextInt(3) * 10L),
                new QueueLimits(random.nextInt(3) == 0 ? 8 : 0,
                        random.nextInt(3) == 0 ? Duration.ofSeconds(60 + random.nextInt(120)) : null, overflow,
                        closed[random.nextInt(2)], leaves[random.nextInt(2)], QueueLimits.WhenNobody.WAIT),
                new Announcing(Duration.ofSeconds(random.nextInt(3) * 3L), Duration.ofMinutes(2)));
    }
}
