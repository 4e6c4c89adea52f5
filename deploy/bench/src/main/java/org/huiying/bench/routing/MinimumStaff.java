package org.huiying.bench.routing;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.huiying.bench.routing.Experiment.Outcome;
import org.huiying.rules.simulation.Distribution;
import org.huiying.rules.simulation.Handling;
import org.jspecify.annotations.Nullable;

/** How many agents are needed so that enough contacts are answered in time: found by trying, with as long runs as it needs. */
final class MinimumStaff {

    private static final String OCCUPANCY = "occupancy";
    /** A level that is so many errors away from the target is on its side of it. */
    private static final double SURE = 3;
    private static final int LONGEST = 64;
    private static final long MOST_ARRIVALS = 12_000_000;

    private final Case given;
    private final long seed;
    private final long arrivals;
    private final double rate;
    private final double handling;
    private final double target;
    private final String level;
    private final double maxOccupancy;
    private final @Nullable Distribution patience;
    private final Map<Integer, Tried> tried = new HashMap<>();

    /** @param sure whether it is certain that this number is enough, or that it is not */
    private record Tried(Estimate level, boolean enough, boolean sure) {}

    MinimumStaff(Case given, long seed, long arrivals) {
        this.given = given;
        this.seed = seed;
        this.arrivals = arrivals;
        rate = given.number("lam");
        handling = given.optional("aht").orElseGet(() -> 1 / given.number("mu"));
        target = given.number("target");
        maxOccupancy = given.optional("max_occupancy").orElse(1);
        String model = given.text("model").orElse("").toLowerCase(Locale.ROOT);
        level = level(model);
        boolean waitsForEver = model.startsWith("erlang_c");
        patience = waitsForEver || !given.has("mean_patience") ? null : new Distribution.Exponential(given.number("mean_patience"));
        if (!given.has("T") || target >= 1) {
            throw new Unsimulable("T and a target under 1 are needed");
        }
    }

    /** Which of the usual definitions of the service level is meant. */
    private static String level(String model) {
        if (model.contains("excluding")) {
            return "sl_excluding_short_abandons";
        }
        if (model.contains("or-abandoned") || model.contains("or abandoned")) {
            return "sl_answered_or_abandoned_within_T";
        }
        return model.endsWith("/answered") ? "answered_within_T_of_answered" : "answered_within_T_of_offered";
    }

    Map<String, Outcome> measure(List<String> paths) {
        int enough = search();
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        for (String path : paths) {
            outcomes.put(path, switch (path) {
                case "n" -> new Outcome.Simulated(new Estimate(enough, sure(enough) && sure(enough - 1) ? 0 : 1, 1));
                case "service_level" -> new Outcome.Simulated(level(enough, enough));
                case "service_level_one_less" -> new Outcome.Simulated(level(enough - 1, enough));
                case OCCUPANCY -> experiment(enough, arrivals).get(OCCUPANCY);
                default -> new Outcome.Skipped("metric is unknown");
            });
        }
        return outcomes;
    }

    /** The level of so many agents, as uncertain as it is whether the number that is enough is one more or one less. */
    private Estimate level(int agents, int enough) {
        Estimate level = tried(agents).level;
        double error = level.error();
        if (!sure(enough)) {
            error = Math.hypot(error, tried(agents + 1).level.value() - level.value());
        }
        if (!sure(enough - 1) && agents > 0) {
            error = Math.hypot(error, level.value() - tried(agents - 1).level.value());
        }
        return new Estimate(level.value(), error, level.freedom());
    }

    private boolean sure(int agents) {
        return tried(agents).sure;
    }

    private int search() {
        int few = 0;
        int many = Math.max(1, (int) Math.ceil(rate * handling));
        while (!tried(many).enough) {
            few = many;
            many += 1 + (int) Math.sqrt(many);
        }
        while (many - few > 1) {
            int middle = (few + many) / 2;
            if (tried(middle).enough) {
                many = middle;
            } else {
                few = middle;
            }
        }
        return many;
    }

    private Tried tried(int agents) {
        return tried.computeIfAbsent(agents, this::attempt);
    }

    private Tried attempt(int agents) {
        if (agents == 0 || patience == null && rate * handling >= agents) {
            return new Tried(new Estimate(0, 0, Batches.MOST), false, true);
        }
        for (int longer = 1; ; longer *= 4) {
            Map<String, Outcome> outcomes = experiment(agents, arrivals * longer);
            Estimate reached = estimate(outcomes, level);
            Estimate occupancy = estimate(outcomes, OCCUPANCY);
            boolean sure = Math.abs(reached.away(target)) > SURE && (maxOccupancy >= 1 || Math.abs(occupancy.away(maxOccupancy)) > SURE);
            if (sure || longer >= LONGEST || arrivals * longer * 4 > MOST_ARRIVALS) {
                return new Tried(reached, reached.value() >= target && occupancy.value() <= maxOccupancy, sure);
            }
        }
    }

    private static Estimate estimate(Map<String, Outcome> outcomes, String path) {
        return switch (outcomes.get(path)) {
            case Outcome.Simulated(Estimate estimate) -> estimate;
            case Outcome.Skipped(String why) -> throw new Unsimulable(why);
            case null -> throw new IllegalStateException("not measured: " + path);
        };
    }

    private Map<String, Outcome> experiment(int agents, long arrivals) {
        Model model = SingleQueue.of(rate, Handling.talk(new Distribution.Exponential(handling)), agents,
                new SingleQueue.Terms(patience, Integer.MAX_VALUE, given.number("T")));
        return new Experiment(model, seed + agents, arrivals).measure(List.of(level, OCCUPANCY));
    }
}
