package org.huiying.desk.phone;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.huiying.gateway.contact.call.CallId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Acts on events after the provider has got its answer: a few at a time, those of one call in their order. However many
 * calls come at once, answers find connections and the rest of the house does, too. What this node leaves behind when it
 * dies another takes up, and it itself when it is back.
 */
@Component
class WorkingOff implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(WorkingOff.class);
    private static final Duration UNTIL_ALL_REST = Duration.ofSeconds(5);

    private final PhoneEvents events;
    private final Aftermath aftermath;
    private final Clock clock;
    private final List<ExecutorService> lanes;
    /** What waits in a lane of this node. */
    private final Set<Long> held = ConcurrentHashMap.newKeySet();

    WorkingOff(PhoneEvents events, Aftermath aftermath, PhoneSettings settings, Clock clock) {
        this.events = events;
        this.aftermath = aftermath;
        this.clock = clock;
        this.lanes = IntStream.range(0, settings.workers()).mapToObj(n ->
                Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("phone-" + n).factory())).toList();
    }

    /** Stores it, unless it is stored already; what follows comes soon. */
    void post(PhoneEvent event) {
        events.add(event, clock.instant()).ifPresent(this::soon);
    }

    /** The same, for one who waits from now on. Empty when he does so already, or is gone. @return when he is taken in */
    Optional<Future<?>> waits(PhoneEvent.Chosen event) {
        return events.chosen(event, clock.instant()).map(this::soon);
    }

    private Future<?> soon(PhoneEvents.Stored stored) {
        ExecutorService lane = lanes.get(Math.floorMod(stored.subject().hashCode(), lanes.size()));
        return !lane.isShutdown() && held.add(stored.id()) ? lane.submit(() -> workOff(stored))
                : CompletableFuture.completedFuture(null);
    }

    /** Does at once what is still to be done about a call; perhaps it is being done at the same time, which is harmless. */
    void catchUp(CallId call) {
        events.of(call).forEach(stored -> {
            aftermath.of(events.read(stored));
            events.done(stored);
        });
    }

    @Scheduled(fixedDelay = 1_000)
    void takeUp() {
        events.takeUp(clock.instant()).forEach(this::soon);
    }

    private void workOff(PhoneEvents.Stored stored) {
        try {
            aftermath.of(events.read(stored));
            events.done(stored);
        } catch (RuntimeException e) {
            log.error("Phone event {} ({}) could not be acted on; it is tried again", stored.id(),
                    stored.kind(), e);
            postpone(stored);
        } finally {
            held.remove(stored.id());
        }
    }

    private void postpone(PhoneEvents.Stored stored) {
        try {
            events.postpone(stored, clock.instant());
        } catch (RuntimeException e) {
            log.warn("Phone event {} is taken up again in a moment: the database does not answer", stored.id(), e);
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        lanes.forEach(ExecutorService::shutdown);
        for (ExecutorService lane : lanes) {
            lane.awaitTermination(UNTIL_ALL_REST.toMillis(), TimeUnit.MILLISECONDS);
        }
    }
}
