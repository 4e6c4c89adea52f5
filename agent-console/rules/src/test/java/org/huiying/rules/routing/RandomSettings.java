package org.huiying.rules.routing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.huiying.rules.agent.Skill;
import org.huiying.rules.conversation.Channel;
import org.huiying.rules.queue.QueueId;
import org.jspecify.annotations.Nullable;

/** Queues and agents as no supervisor would set them up, but may. Everything is short, so that much happens. */
final class RandomSettings {

    private static final List<Skill> SKILLS = List.of(new Skill("heater"), new Skill("phone"), new Skill("english"));
    private static final List<AgentOrder.Tie> TIES = List.of(AgentOrder.Tie.values());

    private final SplittableRandom random;
    final int queues;
    final int agents;

    RandomSettings(SplittableRandom random) {
        this.random = random;
        this.queues = 1 + random.nextInt(4);
        this.agents = 1 + random.nextInt(random.nextInt(4) == 0 ? 14 : 6);
    }

    AgentProfile agent() {
        Map<Skill, Integer> skills = new HashMap<>();
        for (Skill skill : SKILLS) {
            if (random.nextInt(3) > 0) {
                skills.put(skill, 1 + random.nextInt(3));
            }
        }
        Map<QueueId, Service> served = new HashMap<>();
        for (int q = 1; q <= queues; q++) {
            if (random.nextInt(3) > 0) {
                served.put(new QueueId(q), random.nextInt(3) > 0
                        ? Service.NORMAL
                        : new Service(1 + random.nextInt(3), Duration.ofSeconds(random.nextInt(20))));
            }
        }
        return new AgentProfile(skills, served, capacity(), 1 + random.nextInt(5), random.nextInt(15) > 0);
    }

    private Capacity capacity() {
        Map<Channel, Capacity.Share> shares = new EnumMap<>(Channel.class);
        for (Channel channel : Channel.values()) {
            if (random.nextInt(5) > 0) {
                boolean whole = channel == Channel.PHONE || channel == Channel.CALLBACK;
                shares.put(channel, new Capacity.Share(whole ? 100 : 20 + random.nextInt(30), 1 + random.nextInt(4)));
            }
        }
        Map<Channel, Set<Channel>> interrupts = random.nextInt(5) > 0
                ? Map.of()
                : Map.of(Channel.PHONE, Set.of(Channel.CHAT, Channel.MESSAGING));
        return new Capacity(100, shares, interrupts);
    }

    Needs needs(int oneIn) {
        return random.nextInt(oneIn) > 0
                ? Needs.NONE
                : Needs.of(Map.of(SKILLS.get(random.nextInt(SKILLS.size())), 1 + random.nextInt(3)));
    }

    QueueSettings queue(int number) {
        QueueLimits.WhenClosed[] closed = QueueLimits.WhenClosed.values();
        QueueLimits.WhenAgentLeaves[] leaves = QueueLimits.WhenAgentLeaves.values();
        QueueLimits.WhenNobody[] nobody = QueueLimits.WhenNobody.values();
        return new QueueSettings(
                new ServiceTarget(Duration.ofSeconds(10 + random.nextInt(50)), Math.max(0, random.nextInt(8) - 5)),
                new Serving(rings(), order(), random.nextInt(3) == 0),
                new OfferTerms(Map.of(), coolDown(), random.nextInt(4), random.nextInt(4) > 0 ? 1 : 1 + random.nextInt(4)),
                Duration.ofSeconds(random.nextInt(3) * 10L),
                new QueueLimits(random.nextInt(3) == 0 ? 8 : 0, maxWait(), overflow(number),
                        closed[random.nextInt(closed.length)], leaves[random.nextInt(leaves.length)],
                        nobody[random.nextInt(5) == 0 ? random.nextInt(nobody.length) : 0]),
                new Announcing(Duration.ofSeconds(random.nextInt(3) * 3L), Duration.ofMinutes(2)));
    }

    private List<Ring> rings() {
        List<Ring> rings = new ArrayList<>(List.of(new Ring(Duration.ZERO, needs(2), reserve())));
        if (random.nextBoolean()) {
            rings.add(new Ring(Duration.ofSeconds(random.nextInt(25)), needs(3), reserve()));
            rings.add(new Ring(Duration.ofSeconds(25 + random.nextInt(20)), Needs.NONE, reserve()));
        }
        return rings;
    }

    private int reserve() {
        return random.nextInt(8) == 0 ? 1 + random.nextInt(2) : 0;
    }

    private AgentOrder order() {
        AgentOrder.By[] all = AgentOrder.By.values();
        List<AgentOrder.Tie> ties = random.nextInt(3) > 0 ? List.of() : random.nextBoolean() ? TIES : TIES.reversed();
        return new AgentOrder(all[random.nextInt(all.length)], ties, random.nextInt(3) == 0 ? random.nextInt(4) : 0);
    }

    private CoolDown coolDown() {
        return random.nextInt(3) == 0
                ? CoolDown.of(Duration.ofSeconds(random.nextInt(20)))
                : new CoolDown(Duration.ofSeconds(random.nextInt(30)), Duration.ofSeconds(random.nextInt(20)),
                        Duration.ofSeconds(random.nextInt(10)));
    }

    private @Nullable Duration maxWait() {
        return switch (random.nextInt(8)) {
            case 0 -> Duration.ZERO;
            case 1, 2 -> Duration.ofSeconds(60 + random.nextInt(120));
            default -> null;
        };
    }

    private QueueLimits.@Nullable Overflow overflow(int number) {
        int other = 1 + random.nextInt(queues);
        return other == number || random.nextBoolean()
                ? null
                : new QueueLimits.Overflow(new QueueId(other), Duration.ofSeconds(10 + random.nextInt(30)));
    }
}
