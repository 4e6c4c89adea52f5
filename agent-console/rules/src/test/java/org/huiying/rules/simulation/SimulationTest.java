package org.huiying.rules.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.huiying.rules.agent.Presence;
import org.huiying.rules.conversation.Channel;
import org.huiying.rules.routing.AgentProfile;
import org.huiying.rules.routing.Capacity;
import org.huiying.rules.routing.QueueLimits;
import org.huiying.rules.routing.QueueSettings;
import org.huiying.rules.routing.Wants;
import org.huiying.rules.simulation.Distribution.Exponential;
import org.huiying.rules.simulation.Distribution.Fixed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SimulationTest {

    private static final long SECOND = 1_000_000;
    private static final QueueSettings QUEUE = QueueSettings.plain(Duration.ofSeconds(20));
    private static final Place PLACE = new Place(Centre.queue(0), Channel.PHONE, Wants.NOTHING_SPECIAL);

    /** What became of each contact, in the order in which it was settled. */
    private static final class Diary implements Observer {

        final List<String> lines = new ArrayList<>();
        final List<Long> waits = new ArrayList<>();

        @Override
        public void answered(Journey journey) {
            lines.add("answered " + journey.answeredAt() / SECOND);
            waits.add(journey.offeredAt() - journey.arrivedAt());
        }

        @Override
        public void left(Journey journey, long at) {
            lines.add("left " + at / SECOND);
        }

        @Override
        public void abandoned(Journey journey, long at) {
            lines.add("abandoned " + at / SECOND);
        }

        @Override
        public void rejected(Journey journey, long at) {
            lines.add("rejected " + at / SECOND);
        }
    }

    /** Two come together every 100 seconds and nobody else, however chance falls. */
    private static Centre pairs(QueueSettings queue, Handling handling, @Nullable Distribution patience) {
        Demand every100 = new Demand(new Arrivals.Steady(0.01), PLACE, handling, patience, null);
        return new Centre(List.of(queue), agents(1), List.of(every100, every100));
    }

    private static List<Agent> agents(int count) {
        AgentProfile profile = new AgentProfile(
                Map.of(), AgentProfile.serving(Set.of(Centre.queue(0))), Capacity.DEFAULT, 2, true);
        return Collections.nCopies(count, new Agent(profile, 1));
    }

    private static Diary run(Centre centre, Chance chance, long seconds) {
        Diary diary = new Diary();
        Simulation simulation = new Simulation(centre, chance, diary);
        simulation.appearAll();
        simulation.runUntil(seconds * SECOND);
        return diary;
    }

    /** Every exponential draw is its mean. */
    private static final Chance STEADY = new Chance() {
        @Override
        public double uniform() {
            return 0.5;
        }

        @Override
        public double exponential() {
            return 1;
        }
    };

    @Test
    void drawsHaveTheMomentsTheyShould() {
        Chance chance = Chance.seeded(1);
        double[] sums = new double[6];
        int draws = 200_000;
        for (int i = 0; i < draws; i++) {
            double uniform = chance.uniform();
            double exponential = chance.exponential();
            double gaussian = chance.gaussian();
            sums[0] += uniform;
            sums[1] += uniform * uniform;
            sums[2] += exponential;
            sums[3] += exponential * exponential;
            sums[4] += gaussian;
            sums[5] += gaussian * gaussian;
        }
        double[] moments = Arrays.stream(sums).map(sum -> sum / draws).toArray();
        assertThat(moments).containsExactly(new double[] {0.5, 1.0 / 3, 1, 2, 0, 1}, Offset.offset(0.03));
        assertThat(Chance.seeded(1).uniform()).isNotCloseTo(Chance.seeded(2).uniform(), Offset.offset(1e-6));
    }

    @Test
    void secondCallerWaitsForTheFirstOne() {
        Handling handling = new Handling(new Fixed(5), new Fixed(20), Distribution.NONE);
        assertThat(run(pairs(QUEUE, handling, null), STEADY, 160).lines)
                .containsExactly("answered 105", "left 125", "answered 130", "left 150");
    }

    @Test
    void callerGivesUpWhenHisPatienceIsOver() {
        Handling handling = Handling.talk(new Fixed(50));
        assertThat(run(pairs(QUEUE, handling, new Fixed(30)), STEADY, 160).lines)
                .containsExactly("answered 100", "abandoned 130", "left 150");
    }

    @Test
    void callerWhomTheQueueDoesNotLetWaitIsTurnedAway() {
        QueueLimits none = QueueLimits.NONE;
        QueueSettings queue = new QueueSettings(QUEUE.target(), QUEUE.serving(), QUEUE.offers(), Duration.ZERO,
                new QueueLimits(0, Duration.ZERO, null, none.whenClosed(), none.whenAgentLeaves(), none.whenNobody()),
                QUEUE.announcing());
        assertThat(run(pairs(queue, Handling.talk(new Fixed(50)), null), STEADY, 160).lines)
                .containsExactly("answered 100", "rejected 100", "left 150");
    }

    @Test
    void routerEndsTheWrapUpWhereNothingIsDrawnForIt() {
        QueueSettings queue = new QueueSettings(QUEUE.target(), QUEUE.serving(), QUEUE.offers(), Duration.ofSeconds(15),
                QUEUE.limits(), QUEUE.announcing());
        Handling handling = new Handling(Distribution.NONE, new Fixed(20), null);
        assertThat(run(pairs(queue, handling, null), STEADY, 180).lines)
                .containsExactly("answered 100", "left 135", "answered 135", "left 170");
    }

    @Test
    void agentWhoGoesFinishesWhatSheHas() {
        Diary diary = new Diary();
        Simulation simulation = new Simulation(pairs(QUEUE, Handling.talk(new Fixed(20)), null), STEADY, diary);
        simulation.appearAll();
        simulation.runUntil(110 * SECOND);
        simulation.appear(0, Presence.AWAY);
        simulation.runUntil(190 * SECOND);
        assertThat(diary.lines).containsExactly("answered 100", "left 120");
        simulation.appear(0, Presence.ONLINE);
        simulation.runUntil(199 * SECOND);
        assertThat(diary.lines).containsExactly("answered 100", "left 120", "answered 190");
    }

    @Test
    void sameSeedGivesTheSameDay() {
        Centre centre = new Centre(List.of(QUEUE), agents(3), List.of(new Demand(
                new Arrivals.Steady(0.01), PLACE, Handling.talk(new Exponential(250)), new Exponential(300), null)));
        List<String> first = run(centre, Chance.seeded(7), 100_000).lines;
        assertThat(first).hasSizeGreaterThan(1000).isEqualTo(run(centre, Chance.seeded(7), 100_000).lines);
        assertThat(first).isNotEqualTo(run(centre, Chance.seeded(8), 100_000).lines);
    }

    /** Pollaczek and Khinchine: load 0.5 and no variance give half of a service time. */
    @Test
    void meanWaitIsThatOfTheory() {
        Centre centre = new Centre(List.of(QUEUE), agents(1), List.of(new Demand(
                new Arrivals.Steady(0.0005), PLACE, Handling.talk(new Fixed(1000)), null, null)));
        List<Long> waits = run(centre, Chance.seeded(3), 200_000_000).waits;
        assertThat(waits).hasSizeGreaterThan(90_000);
        assertThat(waits.stream().mapToLong(wait -> wait).average().orElse(0) / SECOND).isBetween(480.0, 520.0);
    }

    @Test
    void arrivalsFollowTheVolumesOfTheDay() {
        Arrivals day = new Arrivals.ByInterval(List.of(1000.0, 0.0, 3000.0), 1800);
        Chance chance = Chance.seeded(5);
        int[] arrived = new int[3];
        for (double at = day.after(0, chance); at < Double.POSITIVE_INFINITY; at = day.after(at, chance)) {
            arrived[(int) (at / 1800)]++;
        }
        assertThat(arrived[0]).isBetween(850, 1150);
        assertThat(arrived[1]).isZero();
        assertThat(arrived[2]).isBetween(2750, 3250);
    }

    @Test
    void whoWouldHaveToWaitMayBeCalledBack() {
        Demand live = new Demand(new Arrivals.Steady(0.01), PLACE, Handling.talk(new Fixed(50)), null,
                new Demand.CallbackChoice(1, 2));
        Demand back = new Demand(Arrivals.NONE, new Place(Centre.queue(0), Channel.CALLBACK, Wants.NOTHING_SPECIAL),
                Handling.talk(new Fixed(50)), null, null);
        List<String> choices = new ArrayList<>();
        Simulation simulation = new Simulation(new Centre(List.of(QUEUE), agents(1), List.of(live, live, back)), STEADY,
                new Observer() {
                    @Override
                    public void choseCallback(Journey journey) {
                        choices.add("callback instead of " + journey.demand());
                    }

                    @Override
                    public void answered(Journey journey) {
                        choices.add("answered " + journey.demand() + " at " + journey.answeredAt() / SECOND);
                    }
                });
        simulation.appearAll();
        simulation.runUntil(180 * SECOND);
        assertThat(choices).containsExactly("answered 0 at 100", "callback instead of 1", "answered 2 at 150");
    }
}
