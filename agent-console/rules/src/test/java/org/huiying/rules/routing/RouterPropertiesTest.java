package org.huiying.rules.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.huiying.rules.conversation.ContactId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules that hold whatever happens. A failure names its seed: put it first in {@link #seeds} to see it alone. */
class RouterPropertiesTest {

    private static final int EVENTS = 4_000;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 60);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyRuleHoldsAtEveryStep(long seed) {
        Ledger ledger = new Ledger();
        RandomDay day = new RandomDay(seed, ledger);
        Router router = new Router();
        day.opening().forEach(event -> step(router, ledger, event));
        for (int i = 0; i < EVENTS; i++) {
            RoutingEvent event = day.next();
            wakeUpTo(router, ledger, event.at());
            step(router, ledger, event);
            if (i % 20 == 0) {
                OfferRules.checkAtRest(ledger);
                compare(ledger, router.snapshot());
            }
        }
        long pending = ledger.cases.values().stream().filter(c -> c.state == Ledger.State.OFFERED).count();
        assertThat(ledger.offersMade).as("each offer ends once").isEqualTo(ledger.offersEnded + (int) pending);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void restoredRouterDecidesLikeTheOneThatNeverStopped(long seed) {
        Ledger ledger = new Ledger();
        RandomDay day = new RandomDay(seed + 1000, ledger);
        Router running = new Router();
        Router restored = running;
        day.opening().forEach(event -> step(running, ledger, event));
        for (int i = 0; i < EVENTS; i++) {
            if (i % 97 == 0) {
                restored = Router.restore(running.snapshot());
                assertThat(restored.snapshot()).isEqualTo(running.snapshot());
            }
            RoutingEvent event = day.next();
            List<Decision> decisions = running.handle(event);
            if (restored != running) {
                assertThat(deeds(restored.handle(event))).as("step %d", i).isEqualTo(deeds(decisions));
            }
            ledger.event(event, decisions);
            fold(ledger, decisions);
        }
    }

    @Test
    void sameEventsGiveSameDecisions() {
        assertThat(decisions(7)).isEqualTo(decisions(7)).hasSizeGreaterThan(10_000);
    }

    private static List<Decision> decisions(long seed) {
        Ledger ledger = new Ledger();
        RandomDay day = new RandomDay(seed, ledger);
        Router router = new Router();
        List<Decision> all = new ArrayList<>();
        Stream.concat(day.opening().stream(), IntStream.range(0, 8_000).mapToObj(i -> day.next())).forEach(event -> {
            List<Decision> decisions = router.handle(event);
            ledger.event(event, decisions);
            fold(ledger, decisions);
            all.addAll(decisions);
        });
        return all;
    }

    /** Follows the decisions without judging them, so that the next events make sense. */
    private static void fold(Ledger ledger, List<Decision> decisions) {
        for (Decision decision : decisions) {
            switch (decision) {
                case Decision.Offer d -> {
                    Ledger.Case c = ledger.contact(d.contact());
                    c.state = Ledger.State.OFFERED;
                    c.agent = d.agent();
                    c.offers = d.offer();
                }
                case Decision.WakeAt d -> { }
                default -> ledger.decision(decision);
            }
        }
    }

    /** What is done. When to be woken next may differ, because a restored router forgets what it asked for before. */
    private static List<Decision> deeds(List<Decision> decisions) {
        return decisions.stream().filter(d -> !(d instanceof Decision.WakeAt)).toList();
    }

    /** Ticks at every time something is due, so that the ledger knows when it happened. */
    private static void wakeUpTo(Router router, Ledger ledger, Instant until) {
        Instant next = router.nextWake();
        while (!next.isAfter(until)) {
            step(router, ledger, new RoutingEvent.Tick(next));
            next = router.nextWake();
        }
    }

    private static void step(Router router, Ledger ledger, RoutingEvent event) {
        List<Decision> decisions = router.handle(event);
        ledger.event(event, decisions);
        decisions.forEach(ledger::decision);
    }

    private static void compare(Ledger ledger, RouterSnapshot snapshot) {
        assertThat(snapshot.contacts()).hasSameSizeAs(ledger.cases.keySet());
        for (RouterSnapshot.ContactRow row : snapshot.contacts()) {
            ContactId id = row.arrival().contact();
            Ledger.Case c = ledger.contact(id);
            assertThat(row.place().queue()).as("queue of %s", id).isEqualTo(c.queue);
            assertThat(row.attempts().offers()).as("offers of %s", id).isEqualTo(c.offers);
            Ledger.State state = switch (row.phase()) {
                case RouterSnapshot.Waiting w -> Ledger.State.WAITING;
                case RouterSnapshot.Offered o -> Ledger.State.OFFERED;
                case RouterSnapshot.Active a -> Ledger.State.ACTIVE;
            };
            assertThat(state).as("state of %s", id).isEqualTo(c.state);
        }
        for (RouterSnapshot.AgentRow row : snapshot.agents()) {
            assertThat(row.wrapUps()).hasSameSizeAs(ledger.person(row.agent()).wrapping.keySet());
            assertThat(row.standing().idleSince()).isEqualTo(ledger.person(row.agent()).idleSince);
        }
    }
}
