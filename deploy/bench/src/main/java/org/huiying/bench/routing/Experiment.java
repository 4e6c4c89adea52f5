package org.huiying.bench.routing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.huiying.rules.simulation.Chance;
import org.huiying.rules.simulation.Simulation;

/** One run of a model, as long as its metrics need. */
final class Experiment {

    /** With fewer degrees of freedom an error says little. */
    private static final double ENOUGH = 60;
    private static final long MOST_ARRIVALS = 60_000_000;
    private static final int MOST_DOUBLINGS = 6;
    /** Nobody waits for so many: the load is too high. */
    private static final int MOST_PRESENT = 300_000;

    private final Simulation simulation;
    private final Tally tally;
    private final Metrics metrics;
    private final long arrivals;

    /** @param arrivals at least; a tenth more come before anything is counted */
    Experiment(Model model, long seed, long arrivals) {
        this.tally = new Tally(model);
        this.metrics = new Metrics(model, tally);
        this.simulation = new Simulation(model.centre(), Chance.seeded(seed), tally);
        this.arrivals = arrivals;
        simulation.appearAll();
    }

    sealed interface Outcome {

        record Simulated(Estimate estimate) implements Outcome {}

        record Skipped(String why) implements Outcome {}
    }

    Map<String, Outcome> measure(List<String> paths) {
        boolean quantiles = paths.stream().anyMatch(path -> Metrics.quantile(path) > 0);
        Floats waits = quantiles ? new Floats((int) Math.min(arrivals + 1000, 1 << 24)) : Floats.NONE;
        long batch = Math.max(1, arrivals / Batches.MOST);
        run(arrivals / 10);
        tally.take(simulation.now());
        tally.keepWaits(waits);
        Batches batches = new Batches();
        Map<String, Outcome> outcomes = Map.of();
        for (int doubled = 0; doubled <= MOST_DOUBLINGS && batch * Batches.MOST <= MOST_ARRIVALS; doubled++) {
            if (doubled > 0) {
                batches.merge();
                batch *= 2;
            }
            while (!batches.isFull()) {
                run(batch);
                batches.add(tally.take(simulation.now()), waits.size());
            }
            outcomes = estimate(paths, batches, waits);
            if (outcomes.values().stream().allMatch(Experiment::isCertain)) {
                return outcomes;
            }
        }
        return outcomes;
    }

    private static boolean isCertain(Outcome outcome) {
        return !(outcome instanceof Outcome.Simulated(Estimate estimate)) || estimate.freedom() >= ENOUGH;
    }

    private void run(long more) {
        long until = tally.arrivals() + more;
        while (tally.arrivals() < until && simulation.step()) {
            if (simulation.present() > MOST_PRESENT) {
                throw new Unsimulable("more than " + MOST_PRESENT + " wait: no steady state");
            }
        }
    }

    private Map<String, Outcome> estimate(List<String> paths, Batches batches, Floats waits) {
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        for (String path : paths) {
            try {
                double share = Metrics.quantile(path);
                Estimate estimate = share > 0 ? batches.quantile(share, waits) : batches.of(metrics.of(path));
                outcomes.put(path, new Outcome.Simulated(estimate));
            } catch (Unsimulable e) {
                outcomes.put(path, new Outcome.Skipped(String.valueOf(e.getMessage())));
            }
        }
        return outcomes;
    }
}
