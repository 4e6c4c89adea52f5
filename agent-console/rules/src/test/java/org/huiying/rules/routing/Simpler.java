package org.huiying.rules.routing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The same step with something less in it, most taken away first. */
final class Simpler {

    private static final QueueSettings PLAIN = QueueSettings.plain(Duration.ofSeconds(20));

    private Simpler() {}

    static List<Play.Step> variants(Play.Step step) {
        List<Play.Step> variants = new ArrayList<>();
        if (step instanceof Play.Happens happens) {
            switch (happens.event()) {
                case RoutingEvent.QueueConfigured e -> queues(e.settings()).forEach(settings -> variants.add(
                        new Play.Happens(new RoutingEvent.QueueConfigured(e.at(), e.queue(), settings))));
                case RoutingEvent.AgentConfigured e -> agents(e.profile()).forEach(profile -> variants.add(
                        new Play.Happens(new RoutingEvent.AgentConfigured(e.at(), e.agent(), profile))));
                case RoutingEvent.ContactEnqueued e -> wants(e.wants()).forEach(wants -> variants.add(
                        new Play.Happens(new RoutingEvent.ContactEnqueued(e.at(), e.queue(), e.arrival(), wants))));
                default -> { }
            }
        }
        variants.removeIf(step::equals);
        return variants;
    }

    private static List<QueueSettings> queues(QueueSettings s) {
        return List.of(
                PLAIN,
                new QueueSettings(PLAIN.target(), s.serving(), s.offers(), s.wrapUp(), s.limits(), s.announcing()),
                new QueueSettings(s.target(), PLAIN.serving(), s.offers(), s.wrapUp(), s.limits(), s.announcing()),
                new QueueSettings(s.target(), new Serving(List.of(Ring.EVERYONE), s.serving().order(), s.serving().drains()),
                        s.offers(), s.wrapUp(), s.limits(), s.announcing()),
                new QueueSettings(s.target(),
                        new Serving(s.serving().rings(), AgentOrder.LONGEST_IDLE, s.serving().drains()),
                        s.offers(), s.wrapUp(), s.limits(), s.announcing()),
                new QueueSettings(s.target(), s.serving(), PLAIN.offers(), s.wrapUp(), s.limits(), s.announcing()),
                new QueueSettings(s.target(), s.serving(), s.offers(), Duration.ZERO, s.limits(), s.announcing()),
                new QueueSettings(s.target(), s.serving(), s.offers(), s.wrapUp(), QueueLimits.NONE, s.announcing()),
                new QueueSettings(s.target(), s.serving(), s.offers(), s.wrapUp(), s.limits(),
                        new Announcing(Duration.ZERO, Duration.ofMinutes(5))));
    }

    private static List<AgentProfile> agents(AgentProfile p) {
        return List.of(
                new AgentProfile(p.skills(), AgentProfile.serving(p.queues().keySet()), Capacity.DEFAULT, 2, true),
                new AgentProfile(p.skills(), AgentProfile.serving(p.queues().keySet()), p.capacity(), p.grade(), p.enabled()),
                new AgentProfile(p.skills(), p.queues(), Capacity.DEFAULT, p.grade(), p.enabled()),
                new AgentProfile(p.skills(), p.queues(), p.capacity(), 2, p.enabled()));
    }

    private static List<Wants> wants(Wants w) {
        return List.of(
                Wants.NOTHING_SPECIAL,
                new Wants(0, w.needs(), w.holds(), w.excluded()),
                new Wants(w.priority(), Needs.NONE, w.holds(), w.excluded()),
                w.held(List.of()),
                new Wants(w.priority(), w.needs(), w.holds(), Set.of()));
    }
}
