package org.huiying.bench.router;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.huiying.bench.Latencies;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.agent.Presence;
import org.huiying.rules.conversation.Channel;
import org.huiying.rules.conversation.ContactId;
import org.huiying.rules.queue.QueueId;
import org.huiying.rules.routing.AgentProfile;
import org.huiying.rules.routing.Announcing;
import org.huiying.rules.routing.Arrival;
import org.huiying.rules.routing.Capacity;
import org.huiying.rules.routing.OfferTerms;
import org.huiying.rules.routing.QueueLimits;
import org.huiying.rules.routing.QueueSettings;
import org.huiying.rules.routing.Router;
import org.huiying.rules.routing.RouterSnapshot;
import org.huiying.rules.routing.RoutingEvent;
import org.huiying.rules.routing.ServiceTarget;
import org.huiying.rules.routing.Serving;
import org.huiying.rules.routing.Wants;

/** The engine by itself on one core: no database, no other thread. */
final class BareEngine {

    private static final QueueId QUEUE = new QueueId(1);
    private static final int WARM_UP = 400_000;

    private BareEngine() {}

    /**
     * @param eventsPerSecond of processor time, garbage collection included
     * @param micros of each event, by the clock on the wall
     * @param bytesPerWaiting heap that a waiting contact takes
     * @param sameAgain whether the same events gave as many decisions once more
     */
    record Measured(int waiting, double eventsPerSecond, double decisionsPerEvent, Latencies micros, long bytesPerWaiting,
                    boolean sameAgain) {}

    static Measured measure(int agents, int waiting, int events, Duration announced) {
        long bytes = bytesPerWaiting(agents, waiting, announced);
        Recorder recorder = new Recorder();
        BusyCentre centre = new BusyCentre(recorder, agents, announced);
        centre.open();
        centre.arrive(waiting);
        centre.live(WARM_UP);
        RouterSnapshot begun = recorder.begin();
        centre.live(events);
        Again first = again(begun, recorder.told(), new long[0]);
        long[] nanos = new long[recorder.told().size()];
        Again second = again(begun, recorder.told(), nanos);
        return new Measured(waiting, nanos.length / first.seconds(), (double) first.decisions() / nanos.length,
                Latencies.micros(nanos, nanos.length), bytes,
                first.decisions() == recorder.decisions() && second.decisions() == recorder.decisions());
    }

    private static long bytesPerWaiting(int agents, int waiting, Duration announced) {
        BusyCentre centre = new BusyCentre(new Recorder(), agents, announced);
        centre.open();
        long before = heap();
        centre.arrive(waiting);
        long after = heap();
        centre.arrive(1);
        return (after - before) / waiting;
    }

    private record Again(double seconds, long decisions) {}

    /**
     * Only the engine's own time: the events are there already.
     *
     * @param nanos takes how long each event took, if there is room for it
     */
    private static Again again(RouterSnapshot begun, List<RoutingEvent> told, long[] nanos) {
        Router router = Router.restore(begun);
        System.gc();
        long collecting = collecting();
        long from = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long decisions = 0;
        if (nanos.length == 0) {
            for (RoutingEvent event : told) {
                decisions += router.handle(event).size();
            }
        } else {
            for (int i = 0; i < nanos.length; i++) {
                long at = System.nanoTime();
                decisions += router.handle(told.get(i)).size();
                nanos[i] = System.nanoTime() - at;
            }
        }
        long used = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - from;
        return new Again(used / 1e9 + (collecting() - collecting) / 1e3, decisions);
    }

    /** Milliseconds for the one event that opens a queue in which so many wait for so many agents. */
    static double opening(int agents, int waiting) {
        Instant now = Instant.parse("2026-11-25T01:00:00Z");
        Router router = new Router();
        router.handle(new RoutingEvent.QueueConfigured(now, QUEUE, keepsWaiting()));
        router.handle(new RoutingEvent.QueueClosed(now, QUEUE));
        for (int agent = 1; agent <= agents; agent++) {
            router.handle(new RoutingEvent.AgentConfigured(now, new AgentId(agent), new AgentProfile(
                    Map.of(), AgentProfile.serving(Set.of(QUEUE)), Capacity.DEFAULT, 2, true)));
            router.handle(new RoutingEvent.AgentStateChanged(now, new AgentId(agent), Presence.ONLINE));
        }
        for (int contact = 1; contact <= waiting; contact++) {
            now = now.plusMillis(10);
            router.handle(new RoutingEvent.ContactEnqueued(now, QUEUE,
                    new Arrival(new ContactId(contact), Channel.CHAT, now), Wants.NOTHING_SPECIAL));
        }
        long begun = System.nanoTime();
        router.handle(new RoutingEvent.QueueOpened(now, QUEUE));
        return (System.nanoTime() - begun) / 1e6;
    }

    private static QueueSettings keepsWaiting() {
        return new QueueSettings(new ServiceTarget(Duration.ofSeconds(60), 0), Serving.EVERYONE, OfferTerms.DEFAULT,
                Duration.ZERO, new QueueLimits(0, null, null, QueueLimits.WhenClosed.KEEP_WAITING,
                        QueueLimits.WhenAgentLeaves.RETURN, QueueLimits.WhenNobody.WAIT), Announcing.DEFAULT);
    }

    private static long heap() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long collecting() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionTime).sum();
    }
}
