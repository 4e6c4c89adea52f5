package org.huiying.rules.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.huiying.rules.routing.Invariant.Broken;
import org.huiying.rules.routing.Reason.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The rules that hold whatever happens, over days of random events, each from one seed. A day in which one is broken is
 * made as short as it goes and told as a story; {@code -Dseed=N} plays that day alone.
 */
class RouterInvariantsTest {

    private static final long EVENTS = 10_000_000;
    private static final int STEPS_A_DAY = 6_000;
    private static final int DAYS_AT_ONCE = 64;

    /** Codes that refuse what makes no sense, or are said of no decision. */
    private static final Set<Code> SELDOM = EnumSet.of(Code.UNKNOWN_QUEUE, Code.UNKNOWN_AGENT);

    private final AtomicLong played = new AtomicLong();
    private final Map<Code, AtomicLong> reasons = new EnumMap<>(Code.class);

    RouterInvariantsTest() {
        for (Code code : Code.values()) {
            reasons.put(code, new AtomicLong());
        }
    }

    @Test
    void everyRuleHoldsOverTenMillionEvents() {
        Long only = Long.getLong("seed");
        if (only != null) {
            day(only);
            return;
        }
        long first = 1;
        while (played.get() < EVENTS) {
            LongStream.range(first, first + DAYS_AT_ONCE).parallel().forEach(this::day);
            first += DAYS_AT_ONCE;
        }
        System.out.printf("%d events in the days of seeds 1 to %d, no rule broken%n", played.get(), first - 1);
        reasons.forEach((code, count) -> assertThat(count.get() > 0 || SELDOM.contains(code))
                .as("the days know decisions that are %s", code).isTrue());
    }

    private void day(long seed) {
        Play play = new Play(16, 64);
        RandomDay random = new RandomDay(seed, play.ledger);
        List<Play.Step> day = new ArrayList<>(random.opening());
        try {
            day.forEach(play::play);
            for (int i = 0; i < STEPS_A_DAY; i++) {
                Play.Step next = random.next();
                day.add(next);
                play.play(next);
            }
        } catch (Broken broken) {
            List<Play.Step> shortest = new Shrinker(broken.invariant).shrink(day);
            fail("seed %d breaks rule %s%nin %d steps, which come down to these:%n%s%n",
                    seed, broken.getMessage(), day.size(), Story.of(shortest));
        }
        played.addAndGet(play.events);
        play.ledger.reasons.forEach((code, count) -> reasons.get(code).addAndGet(count[0]));
    }

    /** What was due happens at its own time, whether somebody says that time has gone by or not. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void ticksMakeNoDifference(long seed) {
        List<Play.Step> day = recorded(seed);
        assertThat(deeds(day, false)).isEqualTo(deeds(day, true)).hasSizeGreaterThan(1_000);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theSameLogGivesTheSameDecisions(long seed) {
        List<Play.Step> day = recorded(seed);
        assertThat(deeds(day, true)).isEqualTo(deeds(day, true));
    }

    /** A router that is made anew from what was written down, again and again, decides like the one that never stopped. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24})
    void restartsChangeNoDecision(long seed) {
        Router running = new Router();
        Router restarted = new Router();
        int step = 0;
        for (Play.Step next : recorded(seed)) {
            if (next instanceof Play.Happens happens) {
                if (step++ % 29 == 0) {
                    restarted = Router.restore(restarted.snapshot());
                }
                assertThat(deeds(restarted.handle(happens.event())))
                        .as("step %d of seed %d", step, seed)
                        .isEqualTo(deeds(running.handle(happens.event())));
            }
        }
    }

    private static List<Play.Step> recorded(long seed) {
        Play play = new Play(Integer.MAX_VALUE, Integer.MAX_VALUE);
        RandomDay random = new RandomDay(seed, play.ledger);
        List<Play.Step> day = new ArrayList<>(random.opening());
        day.forEach(play::play);
        for (int i = 0; i < 3_000; i++) {
            day.add(random.next());
            play.play(day.getLast());
        }
        return day;
    }

    private static List<Decision> deeds(List<Play.Step> day, boolean ticks) {
        Router router = new Router();
        List<Decision> all = new ArrayList<>();
        for (Play.Step step : day) {
            if (step instanceof Play.Happens happens) {
                while (ticks && !router.nextWake().isAfter(happens.event().at())) {
                    all.addAll(deeds(router.handle(new RoutingEvent.Tick(router.nextWake()))));
                }
                all.addAll(deeds(router.handle(happens.event())));
            }
        }
        return all;
    }

    /** What is done. When to be woken next may differ, because a restarted router forgets what it asked for before. */
    private static List<Decision> deeds(List<Decision> decisions) {
        return decisions.stream().filter(d -> !(d instanceof Decision.WakeAt)).toList();
    }
}
