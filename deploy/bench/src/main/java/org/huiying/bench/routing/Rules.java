package org.huiying.bench.routing;

import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiying.rules.agent.Skill;
import org.huiying.rules.conversation.Channel;
import org.huiying.rules.queue.QueueId;
import org.huiying.rules.routing.AgentOrder;
import org.huiying.rules.routing.AgentProfile;
import org.huiying.rules.routing.Announcing;
import org.huiying.rules.routing.Capacity;
import org.huiying.rules.routing.CoolDown;
import org.huiying.rules.routing.OfferTerms;
import org.huiying.rules.routing.QueueLimits;
import org.huiying.rules.routing.QueueSettings;
import org.huiying.rules.routing.Ring;
import org.huiying.rules.routing.ServiceTarget;
import org.huiying.rules.routing.Serving;
import org.huiying.rules.simulation.Agent;
import org.huiying.rules.simulation.Centre;
import org.jspecify.annotations.Nullable;

/** The rules of queues and agents that the cases need: nobody misses an offer, and nothing is announced. */
final class Rules {

    /** A contact's handling takes this many seconds of the simulation, whatever the case's unit of time is. */
    static final double HANDLING = 1000;
    /** Longer than any wait, ring or wrap-up. */
    private static final Duration NEVER = Duration.ofDays(1000);
    private static final Duration TARGET = Duration.ofMinutes(20);
    private static final Announcing SILENT = new Announcing(Duration.ZERO, Duration.ofMinutes(5));
    private static final OfferTerms PATIENT = new OfferTerms(
            Map.of(Channel.PHONE, NEVER, Channel.CHAT, NEVER, Channel.MESSAGING, NEVER, Channel.CALLBACK, NEVER),
            CoolDown.of(Duration.ZERO), 0, 1);

    private Rules() {}

    /** First come, first served; whoever is idle longest is asked. */
    static QueueSettings fifo() {
        return new QueueSettings(new ServiceTarget(TARGET, 0), Serving.EVERYONE, PATIENT, Duration.ZERO, QueueLimits.NONE, SILENT);
    }

    /** @param rank 1 and up: queues of a higher one go first */
    static QueueSettings strict(int rank) {
        return targeted(new ServiceTarget(TARGET, rank));
    }

    static QueueSettings targeted(ServiceTarget target) {
        QueueSettings plain = fifo();
        return new QueueSettings(target, plain.serving(), plain.offers(), plain.wrapUp(), plain.limits(), plain.announcing());
    }

    /** Rings that are asked one after the other; in each whoever is idle longest. */
    static QueueSettings served(QueueSettings queue, List<Ring> rings) {
        return served(queue, new Serving(rings, AgentOrder.LONGEST_IDLE, false));
    }

    static QueueSettings served(QueueSettings queue, Serving serving) {
        return new QueueSettings(queue.target(), serving, queue.offers(), queue.wrapUp(), queue.limits(), queue.announcing());
    }

    /** Contacts beyond so many waiting are turned away; with 0 all who would have to wait. */
    static QueueSettings holding(QueueSettings queue, int maxWaiting) {
        QueueLimits none = QueueLimits.NONE;
        QueueLimits limits = new QueueLimits(maxWaiting, maxWaiting == 0 ? Duration.ZERO : null, null,
                none.whenClosed(), none.whenAgentLeaves(), none.whenNobody());
        return new QueueSettings(queue.target(), queue.serving(), queue.offers(), queue.wrapUp(), limits, queue.announcing());
    }

    /** @param wrapUp null for one that is ended by the agent */
    static QueueSettings wrappingUp(QueueSettings queue, @Nullable Duration wrapUp) {
        return new QueueSettings(queue.target(), queue.serving(), queue.offers(), wrapUp == null ? NEVER : wrapUp,
                queue.limits(), queue.announcing());
    }

    /** One contact at a time. */
    static Agent agent(Set<Skill> skills, Set<QueueId> queues, double speed) {
        Capacity one = new Capacity(1, Map.of(
                Channel.PHONE, new Capacity.Share(1, 1), Channel.CALLBACK, new Capacity.Share(1, 1)));
        return agent(skills, queues, one, speed);
    }

    static Agent agent(Set<Skill> skills, Set<QueueId> queues, Capacity capacity, double speed) {
        Map<Skill, Integer> levels = new HashMap<>();
        skills.forEach(skill -> levels.put(skill, 1));
        return new Agent(new AgentProfile(levels, AgentProfile.serving(queues), capacity, 2, true), speed);
    }

    static List<Agent> alike(int agents, int queues) {
        Agent agent = agent(Set.of(), queues(queues), 1);
        return Collections.nCopies(agents, agent);
    }

    static Set<QueueId> queues(int count) {
        Set<QueueId> all = new HashSet<>();
        for (int i = 0; i < count; i++) {
            all.add(Centre.queue(i));
        }
        return all;
    }
}
