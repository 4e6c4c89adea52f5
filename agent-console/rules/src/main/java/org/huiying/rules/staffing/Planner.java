package org.huiying.rules.staffing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Finds the fewest agents for each interval by trying plans on simulated days. The same seed gives the same plan. */
public final class Planner {

    /** Contacts that a quick trial goes through, and one that settles it; about. */
    private static final double QUICK = 30_000;
    private static final double THOROUGH = 120_000;
    private static final int FEWEST_DAYS = 6;
    private static final int MOST_DAYS = 1000;
    /** So much better than the goal a quick trial has to be to be believed. */
    private static final double DOUBT = 0.02;
    private static final int MOST_TRIALS = 40;
    /** Intervals that are so far apart hardly change each other. */
    private static final int APART = 3;

    private final Workload workload;
    private final Goal goal;
    private final Days quick;
    private final Days thorough;
    /** A plan suits the days on which it was found: on these it has to be enough as well. */
    private final Days others;
    /** And on these it is only measured. */
    private final Days last;
    private final BooleanSupplier goOn;
    private final int[] plan;
    private int trials;

    /** @param goOn asked before each trial; false ends the search with {@link Interrupted} */
    public Planner(Workload workload, Goal goal, long seed, BooleanSupplier goOn) {
        this(workload, goal, seed, goOn, 1);
    }

    /** @param effort how many days are simulated, compared with as many as usual */
    Planner(Workload workload, Goal goal, long seed, BooleanSupplier goOn, double effort) {
        this.workload = workload;
        this.goal = goal;
        this.goOn = goOn;
        quick = new Days(workload, goal.within(), days(effort * QUICK), seed);
        thorough = new Days(workload, goal.within(), days(effort * THOROUGH), seed + 1);
        others = new Days(workload, goal.within(), days(effort * THOROUGH), seed + 2);
        last = new Days(workload, goal.within(), days(effort * THOROUGH), seed + 3);
        plan = new int[workload.volumes().size()];
    }

    private int days(double contacts) {
        return (int) Math.clamp(Math.ceil(contacts / Math.max(1, workload.total())), FEWEST_DAYS, MOST_DAYS);
    }

    /** The search was told not to go on. */
    public static final class Interrupted extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private Interrupted(int trials) {
            super("interrupted after " + trials + " trials");
        }
    }

    public StaffingPlan plan() {
        begin();
        fill(quick);
        trim(quick, DOUBT);
        trim(thorough, 0);
        fill(thorough);
        fill(others);
        return measured();
    }

    /** Erlang's answer for each interval by itself. Where customers give up fewer do; the trials find out how many. */
    private void begin() {
        double handling = Workload.seconds(workload.talk().plus(workload.wrapUp()));
        for (int i = 0; i < plan.length; i++) {
            double load = workload.load(i);
            plan[i] = load == 0 ? 0 : Math.max(
                    ErlangC.fewest(load, goal.level(), Workload.seconds(goal.within()) / handling), leastFor(load));
        }
        if (workload.patience() != null) {
            lessForTheImpatient();
        }
    }

    /** So many that they are not busier than they may be; less if customers give up. */
    private int leastFor(double load) {
        return workload.patience() == null ? (int) Math.ceil(load / goal.maxOccupancy()) : 1;
    }

    /** The same part of what is over the load is left away everywhere, as long as the day as a whole is good enough. */
    private void lessForTheImpatient() {
        int[] most = plan.clone();
        double kept = 1;
        for (double step = 0.5; step > 0.1; step /= 2) {
            scale(most, kept - step);
            Figures day = attempt(quick).figures(0, plan.length);
            if (day == null || day.serviceLevel() >= goal.level()) {
                kept -= step;
            }
        }
        scale(most, kept);
    }

    private void scale(int[] most, double kept) {
        for (int i = 0; i < plan.length; i++) {
            double load = workload.load(i);
            double margin = most[i] - load;
            plan[i] = load == 0 ? 0 : (int) Math.max(1, Math.ceil(load + (2 * kept - 1) * margin));
        }
    }

    private DayCount attempt(Days days) {
        if (!goOn.getAsBoolean()) {
            throw new Interrupted(trials);
        }
        trials++;
        return days.run(plan);
    }

    private boolean isEnough(DayCount count, int interval, double better) {
        Figures figures = count.figures(interval, interval + 1);
        return figures == null || figures.serviceLevel() >= Math.min(1, goal.level() + better) && figures.occupancy() <= goal.maxOccupancy();
    }

    /** More where it is not enough, until it is everywhere. */
    private void fill(Days days) {
        boolean enough = false;
        while (!enough && trials < MOST_TRIALS) {
            DayCount count = attempt(days);
            enough = true;
            for (int i = 0; i < plan.length; i++) {
                Figures figures = count.figures(i, i + 1);
                if (figures != null && !isEnough(count, i, 0)) {
                    enough = false;
                    double lacking = Math.max(goal.level() - figures.serviceLevel(), figures.occupancy() - goal.maxOccupancy());
                    plan[i] += Math.max(1, (int) (lacking * Math.sqrt(workload.load(i))));
                }
            }
        }
    }

    /** One less wherever it stays enough; of neighbours one after the other, because they feel each other. */
    private void trim(Days days, double better) {
        boolean[] least = new boolean[plan.length];
        boolean changed = true;
        while (changed && trials < MOST_TRIALS - APART) {
            changed = false;
            for (int first = 0; first < APART; first++) {
                List<Integer> fewer = new ArrayList<>();
                for (int i = first; i < plan.length; i += APART) {
                    if (!least[i] && plan[i] > 0) {
                        plan[i]--;
                        fewer.add(i);
                    }
                }
                if (fewer.isEmpty()) {
                    continue;
                }
                DayCount count = attempt(days);
                for (int i : fewer) {
                    boolean enough = true;
                    for (int felt = i; felt < Math.min(plan.length, i + APART); felt++) {
                        enough &= isEnough(count, felt, better);
                    }
                    if (enough) {
                        changed = true;
                    } else {
                        plan[i]++;
                        least[i] = true;
                    }
                }
            }
        }
    }

    private StaffingPlan measured() {
        DayCount count = attempt(last);
        List<StaffingPlan.Interval> intervals = new ArrayList<>();
        for (int i = 0; i < plan.length; i++) {
            intervals.add(new StaffingPlan.Interval(workload.volumes().get(i), plan[i], goal.rostered(plan[i]), count.figures(i, i + 1)));
        }
        return new StaffingPlan(intervals, count.figures(0, plan.length), last.count());
    }
}
