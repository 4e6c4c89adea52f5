package org.huiying.bench.routing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.huiying.bench.routing.Experiment.Outcome;

/** The families of cases, and how each is simulated. */
public final class Families {

    private static final String MINIMUM = "staffing_min_agents";
    private static final String ACCUMULATING = "accumulating_priority";
    private static final String MEAN_WAIT_FIFO = "mean_wait_fcfs";

    private static final Map<String, Function<Case, Model>> MODELS = new TreeMap<>(Map.of(
            "erlang_b", SingleQueue::of,
            "erlang_c", SingleQueue::of,
            "erlang_a", SingleQueue::of,
            "m_g_1", SingleQueue::of,
            "priority_nonpreemptive", Classes::strict,
            ACCUMULATING, given -> Classes.accumulating(given, false),
            "skills_fcfs_longest_idle", Skills::of,
            "n_design_ctmc", NDesign::of,
            "capacity_weights", CapacityWeights::of,
            "callback", Callbacks::of));

    private Families() {}

    static Set<String> known() {
        Set<String> known = new TreeSet<>(MODELS.keySet());
        known.add(MINIMUM);
        return known;
    }

    /** What the router makes of these metrics of the case. */
    static Map<String, Outcome> measure(Case given, List<String> paths, long seed, long arrivals) {
        if (given.family().equals(MINIMUM)) {
            return new MinimumStaff(given, seed, arrivals).measure(paths);
        }
        Function<Case, Model> model = MODELS.get(given.family());
        if (model == null) {
            throw new Unsimulable("family is unknown: " + given.family());
        }
        Map<String, Outcome> outcomes = new Experiment(model.apply(given), seed, arrivals)
                .measure(paths.stream().filter(path -> !path.equals(MEAN_WAIT_FIFO)).toList());
        if (given.family().equals(ACCUMULATING) && paths.contains(MEAN_WAIT_FIFO)) {
            Map<String, Outcome> fifo = new Experiment(Classes.accumulating(given, true), seed + 1, arrivals).measure(List.of("mean_wait"));
            outcomes.put(MEAN_WAIT_FIFO, fifo.get("mean_wait"));
        }
        return outcomes;
    }
}
