package org.huiying.rules.staffing;

import org.huiying.rules.simulation.Journey;
import org.huiying.rules.simulation.Observer;
import org.jspecify.annotations.Nullable;

/** Counts simulated days by interval: contacts by when they came, busy time by when it was. */
final class DayCount implements Observer {

    private static final double SECOND = 1e6;

    private final double interval;
    private final double within;
    private final double[] came;
    private final double[] inTime;
    private final double[] abandoned;
    private final double[] waited;
    private final double[] busyTime;
    private final double[] staffedTime;
    private int busy;
    private int staffed;
    private long until;

    /** @param within micros, like the length of an interval */
    DayCount(int intervals, double interval, double within) {
        this.interval = interval;
        this.within = within;
        came = new double[intervals];
        inTime = new double[intervals];
        abandoned = new double[intervals];
        waited = new double[intervals];
        busyTime = new double[intervals];
        staffedTime = new double[intervals];
    }

    void beginDay() {
        busy = 0;
        staffed = 0;
        until = 0;
    }

    /** From now on so many are to be there. */
    void staff(int agents, long at) {
        pass(at);
        staffed = agents;
    }

    /** Who finishes what she has after her time is there until she has done so. */
    private void pass(long at) {
        int index = index(until);
        if (index < came.length) {
            busyTime[index] += busy * (double) (at - until);
            staffedTime[index] += Math.max(staffed, busy) * (double) (at - until);
        }
        until = at;
    }

    private int index(long at) {
        return (int) (at / interval);
    }

    private void settle(Journey journey, long at) {
        int index = index(journey.arrivedAt());
        came[index]++;
        waited[index] += at - journey.arrivedAt();
    }

    @Override
    public void answered(Journey journey) {
        pass(journey.answeredAt());
        busy++;
        settle(journey, journey.answeredAt());
        if (journey.answeredAt() - journey.arrivedAt() <= within) {
            inTime[index(journey.arrivedAt())]++;
        }
    }

    @Override
    public void left(Journey journey, long at) {
        pass(at);
        busy--;
    }

    @Override
    public void abandoned(Journey journey, long at) {
        settle(journey, at);
        abandoned[index(journey.arrivedAt())]++;
    }

    /** Null if nobody came from one interval to before the other. */
    @Nullable Figures figures(int from, int to) {
        double all = sum(came, from, to);
        if (all == 0) {
            return null;
        }
        double there = sum(staffedTime, from, to);
        return new Figures(
                sum(inTime, from, to) / all,
                sum(abandoned, from, to) / all,
                sum(waited, from, to) / all / SECOND,
                there == 0 ? 0 : sum(busyTime, from, to) / there);
    }

    private static double sum(double[] numbers, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += numbers[i];
        }
        return sum;
    }
}
