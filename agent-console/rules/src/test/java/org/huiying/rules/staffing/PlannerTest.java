package org.huiying.rules.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlannerTest {

    private static final Goal EIGHTY_IN_TWENTY = new Goal(0.8, Duration.ofSeconds(20), 1, 0);

    private static Workload halfHours(List<Double> volumes, @Nullable Duration patience) {
        return new Workload(volumes, Duration.ofMinutes(30), Duration.ofSeconds(200), Duration.ofSeconds(40), patience);
    }

    private static StaffingPlan plan(Workload workload, Goal goal) {
        return new Planner(workload, goal, 1, () -> true, 0.3).plan();
    }

    private static List<Integer> agents(StaffingPlan plan) {
        return plan.intervals().stream().map(StaffingPlan.Interval::agents).toList();
    }

    /** 180 contacts of 240 s in half an hour: exactly, 29 agents answer 84.0 % in 20 s, and 28 only 76.1 %. */
    @Test
    void steadyDayNeedsWhatErlangSays() {
        assertThat(ErlangC.fewest(24, 0.8, 20.0 / 240)).isEqualTo(29);
        StaffingPlan plan = plan(halfHours(Collections.nCopies(8, 180.0), null), EIGHTY_IN_TWENTY);
        // half an hour with one less, after better ones, may still reach it; never a whole day
        assertThat(agents(plan).subList(1, 8)).allMatch(agents -> agents >= 28 && agents <= 31);
        assertThat(agents(plan).stream().skip(1).mapToInt(agents -> agents).average().orElse(0)).isBetween(28.2, 29.9);
        assertThat(plan.day().serviceLevel()).isBetween(0.79, 0.86);
        assertThat(plan.day().abandonment()).isZero();
        double mean = agents(plan).stream().mapToInt(agents -> agents).average().orElse(0);
        assertThat(plan.day().occupancy()).as("of %s agents", mean).isCloseTo(24 / mean, Offset.offset(0.03));
    }

    /** The whole of it on a steady day is Erlang's queue, which is known exactly. */
    @Test
    void figuresOfASteadyDayAreThoseOfErlang() {
        Workload day = new Workload(Collections.nCopies(20, 180.0), Duration.ofMinutes(30), Duration.ofSeconds(240), Duration.ZERO, null);
        int[] agents = new int[20];
        Arrays.fill(agents, 29);
        Figures figures = new Days(day, Duration.ofSeconds(20), 60, 7).run(agents).figures(2, 20);
        assertThat(figures.serviceLevel()).isCloseTo(0.84028, Offset.offset(0.015));
        assertThat(figures.occupancy()).isCloseTo(24.0 / 29, Offset.offset(0.005));
        assertThat(figures.meanWait()).isCloseTo(ErlangC.waits(24, 29) * 240 / 5, Offset.offset(1.5));
    }

    @Test
    void erlangsFormulaIsRight() {
        // published: 48 erlang, 55 agents, 15 s of 240 s
        assertThat(ErlangC.waits(48, 55)).isCloseTo(0.2387, Offset.offset(5e-5));
        assertThat(ErlangC.answeredWithin(48, 55, 15.0 / 240)).isCloseTo(0.8459, Offset.offset(5e-5));
        assertThat(ErlangC.waits(48, 48)).isEqualTo(1);
    }

    @Test
    void whereCustomersGiveUpFewerAgentsDo() {
        List<Double> volumes = Collections.nCopies(6, 180.0);
        StaffingPlan impatient = plan(halfHours(volumes, Duration.ofSeconds(60)), EIGHTY_IN_TWENTY);
        StaffingPlan patient = plan(halfHours(volumes, null), EIGHTY_IN_TWENTY);
        assertThat(agents(impatient).get(4)).isLessThan(agents(patient).get(4));
        assertThat(impatient.day().abandonment()).isBetween(0.01, 0.2);
    }

    @Test
    void everyIntervalReachesTheGoalWithAgentsWhoFollowTheVolume() {
        List<Double> volumes = List.of(0.0, 20.0, 60.0, 150.0, 220.0, 90.0, 90.0, 10.0, 0.0);
        StaffingPlan plan = plan(halfHours(volumes, Duration.ofMinutes(3)), EIGHTY_IN_TWENTY);
        for (StaffingPlan.Interval interval : plan.intervals()) {
            if (interval.volume() > 0) {
                // the figures come from other days than those on which the plan was found
                assertThat(interval.figures().serviceLevel()).as(interval.toString()).isGreaterThan(0.72);
            } else {
                assertThat(interval.figures()).isNull();
            }
        }
        assertThat(agents(plan).get(4)).isGreaterThan(agents(plan).get(5)).isGreaterThan(agents(plan).get(1));
        assertThat(agents(plan).getFirst()).isZero();
    }

    @Test
    void agentsAreNotBusierThanTheyMayBe() {
        Workload workload = halfHours(Collections.nCopies(4, 600.0), null);
        StaffingPlan plan = plan(workload, new Goal(0.8, Duration.ofSeconds(20), 0.85, 0.3));
        for (StaffingPlan.Interval interval : plan.intervals()) {
            assertThat(interval.figures().occupancy()).isLessThan(0.88);
            assertThat(interval.rostered()).isEqualTo((int) Math.ceil(interval.agents() / 0.7 - 1e-9));
        }
        assertThat(agents(plan).get(3)).isBetween(92, 97);
    }

    @Test
    void sameSeedGivesTheSamePlan() {
        Workload workload = halfHours(new ArrayList<>(List.of(30.0, 80.0, 50.0)), Duration.ofMinutes(2));
        assertThat(plan(workload, EIGHTY_IN_TWENTY)).isEqualTo(plan(workload, EIGHTY_IN_TWENTY));
    }

    @Test
    void searchCanBeInterrupted() {
        assertThatThrownBy(() -> new Planner(halfHours(List.of(30.0), null), EIGHTY_IN_TWENTY, 1, () -> false).plan())
                .isInstanceOf(Planner.Interrupted.class);
    }
}
