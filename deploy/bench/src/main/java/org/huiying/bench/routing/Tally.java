package org.huiying.bench.routing;

import java.util.Arrays;
import org.huiying.rules.simulation.Arrivals;
import org.huiying.rules.simulation.Journey;
import org.huiying.rules.simulation.Observer;

/** Counts what happens into the columns of one batch after the other. */
final class Tally implements Observer {

    private final Model model;
    private final double micros;
    private final int time;
    private final int empty;
    private final int busy;
    private final double[] sums;
    /** What is summed over time: its present level, and until when it has been summed. */
    private final int[] level;
    private final long[] until;
    private final int[] units;
    private final boolean[] comesByItself;
    private long now;
    private long arrivals;
    private int present;
    private Floats waits = Floats.NONE;

    Tally(Model model) {
        this.model = model;
        int demands = model.centre().demands().size();
        micros = model.unit() * 1e6;
        time = demands * Column.COUNT;
        empty = time + 1;
        busy = empty + 1;
        sums = new double[busy + model.groupCount()];
        level = new int[sums.length];
        until = new long[sums.length];
        units = new int[demands];
        comesByItself = new boolean[demands];
        for (int i = 0; i < demands; i++) {
            units[i] = model.units(i);
            comesByItself[i] = !model.centre().demands().get(i).arrivals().equals(Arrivals.NONE);
        }
        level[time] = 1;
        level[empty] = 1;
    }

    int time() {
        return time;
    }

    int empty() {
        return empty;
    }

    int busy(int group) {
        return busy + group;
    }

    int columns() {
        return sums.length;
    }

    /** Arrivals so far, without callbacks: those came before as something else. */
    long arrivals() {
        return arrivals;
    }

    /** Keeps every wait from now on. */
    void keepWaits(Floats floats) {
        waits = floats;
    }

    /** What was summed since the last time. */
    double[] take(long at) {
        now = at;
        for (int column = 0; column < sums.length; column++) {
            if (level[column] != 0) {
                change(column, 0);
            } else {
                until[column] = at;
            }
        }
        double[] row = sums.clone();
        Arrays.fill(sums, 0);
        return row;
    }

    private void change(int column, int by) {
        sums[column] += level[column] * ((now - until[column]) / micros);
        until[column] = now;
        level[column] += by;
    }

    private void add(Column column, Journey journey, double value) {
        sums[column.of(journey.demand())] += value;
    }

    private void comeOrGo(int by) {
        if (present == 0 || present + by == 0) {
            change(empty, present == 0 ? -1 : 1);
        }
        present += by;
    }

    @Override
    public void arrived(Journey journey) {
        now = journey.arrivedAt();
        if (comesByItself[journey.demand()]) {
            arrivals++;
        }
        add(Column.REQUIRED, journey, journey.required() / micros);
        comeOrGo(1);
    }

    @Override
    public void waits(Journey journey, long at) {
        now = at;
        add(Column.WAITED, journey, 1);
        change(Column.WAITING.of(journey.demand()), 1);
    }

    @Override
    public void choseCallback(Journey journey) {
        add(Column.CALLED_BACK, journey, 1);
        comeOrGo(-1);
    }

    @Override
    public void offered(Journey journey) {
        now = journey.offeredAt();
        double wait = (now - journey.arrivedAt()) / micros;
        if (journey.waited()) {
            change(Column.WAITING.of(journey.demand()), -1);
        }
        add(wait <= model.within() || Double.isNaN(model.within()) ? Column.SERVED_IN_TIME : Column.SERVED_LATE, journey, 1);
        add(Column.WAIT_SERVED, journey, wait);
        waits.add((float) wait);
        serve(journey, 1);
    }

    private void serve(Journey journey, int by) {
        change(Column.SERVING.of(journey.demand()), by);
        change(busy + model.groups()[journey.agent()], by * units[journey.demand()]);
    }

    @Override
    public void left(Journey journey, long at) {
        now = at;
        add(Column.SOJOURN, journey, (at - journey.arrivedAt()) / micros);
        add(Column.LEFT, journey, 1);
        serve(journey, -1);
        comeOrGo(-1);
    }

    @Override
    public void abandoned(Journey journey, long at) {
        now = at;
        double wait = (at - journey.arrivedAt()) / micros;
        add(wait <= model.within() || Double.isNaN(model.within()) ? Column.ABANDONED_IN_TIME : Column.ABANDONED_LATE, journey, 1);
        add(Column.WAIT_ABANDONED, journey, wait);
        waits.add((float) wait);
        change(Column.WAITING.of(journey.demand()), -1);
        comeOrGo(-1);
    }

    @Override
    public void rejected(Journey journey, long at) {
        now = at;
        add(Column.REJECTED, journey, 1);
        if (journey.waited()) {
            change(Column.WAITING.of(journey.demand()), -1);
        }
        comeOrGo(-1);
    }
}
