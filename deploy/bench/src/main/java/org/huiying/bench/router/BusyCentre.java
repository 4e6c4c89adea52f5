package org.huiying.bench.router;

import java.time.Duration;
import java.time.Instant;
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
import org.huiying.rules.routing.AgentOrder;
import org.huiying.rules.routing.AgentProfile;
import org.huiying.rules.routing.Announcing;
import org.huiying.rules.routing.Arrival;
import org.huiying.rules.routing.Capacity;
import org.huiying.rules.routing.CoolDown;
import org.huiying.rules.routing.Decision;
import org.huiying.rules.routing.Needs;
import org.huiying.rules.routing.OfferTerms;
import org.huiying.rules.routing.QueueLimits;
import org.huiying.rules.routing.QueueSettings;
import org.huiying.rules.routing.Ring;
import org.huiying.rules.routing.RoutingEvent;
import org.huiying.rules.routing.ServiceTarget;
import org.huiying.rules.routing.Serving;
import org.huiying.rules.routing.Wants;

/**
 * A centre in which everybody is busy and as many wait as are served: for each contact that ends another comes. Its time
 * is its own; agents take about five minutes for a contact.
 */
final class BusyCentre {

    private static final Instant MORNING = Instant.parse("2026-11-25T01:00:00Z");
    private static final int SKILLS = 12;
    private static final int SKILLS_OF_AN_AGENT = 3;
    private static final int CHATS_AT_ONCE = 4;
    private static final Duration HANDLING = Duration.ofMinutes(5);
    private static final double DECLINED = 0.02;

    private final Random random = new Random(20261125);
    private final Recorder router;
    private final Duration announced;
    private final int agents;
    private final Held<ContactId> active = new Held<>();
    private final Held<WrapUp> wrapping = new Held<>();
    private final Held<Decision.Offer> offers = new Held<>();
    private long contacts;
    private final long nanosPerLife;
    private Instant now = MORNING;

    private record WrapUp(ContactId contact, AgentId agent) {}

    /** @param announced how often those who wait are told their place; zero for never */
    BusyCentre(Recorder router, int agents, Duration announced) {
        this.router = router;
        this.agents = agents;
        this.announced = announced;
        this.nanosPerLife = HANDLING.toNanos() / ((long) agents * CHATS_AT_ONCE);
    }

    /** Queues, agents who are all there, and as many contacts as they can have. */
    void open() {
        for (int queue = 1; queue <= SKILLS; queue++) {
            tell(new RoutingEvent.QueueConfigured(now, new QueueId(queue), settings(queue)));
        }
        for (int agent = 1; agent <= agents; agent++) {
            tell(new RoutingEvent.AgentConfigured(now, new AgentId(agent), profile()));
            tell(new RoutingEvent.AgentStateChanged(now, new AgentId(agent), Presence.ONLINE));
        }
        arrive(agents * CHATS_AT_ONCE);
    }

    void arrive(int more) {
        for (int i = 0; i < more; i++) {
            arrive();
            answer();
        }
    }

    /** About so many events: lives of contacts, one after another, from the queue to the end of wrap-up. */
    void live(int events) {
        long until = router.events() + events;
        while (router.events() < until) {
            now = now.plusNanos(nanosPerLife);
            arrive();
            if (active.size() > 0) {
                tell(new RoutingEvent.ContactEnded(now, active.takeAny(random)));
            }
            if (wrapping.size() > agents / 4) {
                WrapUp done = wrapping.takeAny(random);
                tell(new RoutingEvent.WrapUpEnded(now, done.contact(), done.agent()));
            }
            answer();
        }
    }

    private void arrive() {
        QueueId queue = new QueueId(1 + random.nextInt(SKILLS));
        tell(new RoutingEvent.ContactEnqueued(now, queue,
                new Arrival(new ContactId(++contacts), Channel.CHAT, now), Wants.NOTHING_SPECIAL));
    }

    private void answer() {
        while (offers.size() > 0) {
            Decision.Offer offer = offers.takeAny(random);
            if (random.nextDouble() < DECLINED) {
                tell(new RoutingEvent.OfferDeclined(now, offer.contact(), offer.offer(), offer.agent()));
            } else {
                tell(new RoutingEvent.OfferAccepted(now, offer.contact(), offer.offer(), offer.agent()));
            }
        }
    }

    private void tell(RoutingEvent event) {
        for (Decision decision : router.handle(event)) {
            switch (decision) {
                case Decision.Offer offer -> offers.add(offer);
                case Decision.Assign assigned -> active.add(assigned.contact());
                case Decision.WrapUpStarted started -> wrapping.add(new WrapUp(started.contact(), started.agent()));
                default -> { }
            }
        }
    }

    private QueueSettings settings(int queue) {
        Skill skill = new Skill("skill-" + queue);
        return new QueueSettings(
                new ServiceTarget(Duration.ofSeconds(30 + 10L * (queue % 4)), 0),
                new Serving(List.of(new Ring(Duration.ZERO, Needs.of(Map.of(skill, 3)), 0),
                        new Ring(Duration.ofSeconds(30), Needs.of(Map.of(skill, 1)), 0)), AgentOrder.LONGEST_IDLE, false),
                new OfferTerms(Map.of(), CoolDown.of(Duration.ofSeconds(30)), 2, 1),
                Duration.ofHours(1), QueueLimits.NONE, new Announcing(announced, HANDLING));
    }

    private AgentProfile profile() {
        Map<Skill, Integer> skills = new HashMap<>();
        while (skills.size() < SKILLS_OF_AN_AGENT) {
            skills.put(new Skill("skill-" + (1 + random.nextInt(SKILLS))), 1 + random.nextInt(5));
        }
        Set<QueueId> all = new HashSet<>();
        for (int queue = 1; queue <= SKILLS; queue++) {
            all.add(new QueueId(queue));
        }
        return new AgentProfile(skills, AgentProfile.serving(all), Capacity.DEFAULT, 2, true);
    }
}
