package org.huiying.bench.routing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.huiying.bench.Benchmark;
import org.huiying.bench.Json;
import org.huiying.bench.Options;
import org.huiying.bench.Unusable;
import org.huiying.bench.routing.Experiment.Outcome;

/** The router against exact queueing theory. */
public final class RoutingBenchmark implements Benchmark {

    private static final int THREADS = 2;
    private static final int ARRIVALS = 400_000;
    private static final int FEWEST_ARRIVALS = 5_000;
    private static final double ENOUGH_WITHIN = 0.9;
    private static final double FARTHEST = 4.5;

    @Override
    public String usage() {
        return """
                --cases FILE [--seed N (1)] [--arrivals N (%d)]
                lets the router work through cases in virtual time and compares with what queueing theory says of them.
                FILE has {"cases": [{"id", "family", "params", "exact"}, …]}. Families: %s.
                --arrivals is how many customers are counted in a case at least; heavy traffic goes on until its errors can
                be told, at most 64 times as long. One row a metric: exact, simulated, its standard error, z = difference ÷
                error; 1.96 errors hold 95 %%. Exits 0 if every case ran, 90 %% of the metrics are within 95 %% confidence and
                no |z| is over 4.5; 1 if not; 2 if the file cannot be used.""".formatted(ARRIVALS, String.join(", ", Families.known()));
    }

    @Override
    public boolean run(Options options) throws Exception {
        Path file = Path.of(options.text("cases").orElseThrow(() -> new Unusable("--cases FILE is needed")));
        long seed = options.number("seed", 1);
        int arrivals = options.number("arrivals", ARRIVALS);
        if (arrivals < FEWEST_ARRIVALS) {
            throw new Unusable("--arrivals: " + arrivals + " (expected: " + FEWEST_ARRIVALS + " and up)");
        }
        Comparison comparison = new Comparison();
        System.out.println(Row.head());
        compare(CaseFile.read(file), seed, arrivals, comparison);
        System.out.println(comparison.line());
        return comparison.holds();
    }

    private static void compare(List<Case> cases, long seed, long arrivals, Comparison comparison) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<Compared>> all = new ArrayList<>();
            for (Case each : cases) {
                all.add(threads.submit(() -> compare(each, seed, arrivals)));
            }
            for (Future<Compared> next : all) {
                try {
                    comparison.add(next.get());
                } catch (ExecutionException e) {
                    threads.shutdownNow();
                    throw e;
                }
            }
        }
    }

    /** @param skipped what could not be simulated: the case, or metrics of it */
    private record Compared(boolean ran, List<Row> rows, List<Map<String, String>> skipped) {}

    private static Compared compare(Case given, long seed, long arrivals) {
        Map<String, Double> exact = Row.numbers(given.exact());
        exact.keySet().removeIf(path -> !Metrics.isMetric(path));
        List<Row> rows = new ArrayList<>();
        List<Map<String, String>> skipped = new ArrayList<>();
        try {
            long own = (seed << 32) + given.id().hashCode();
            Families.measure(given, List.copyOf(exact.keySet()), own, arrivals).forEach((path, outcome) -> {
                switch (outcome) {
                    case Outcome.Simulated(Estimate estimate) -> rows.add(new Row(given.id(), path, exact.getOrDefault(path, 0.0), estimate));
                    case Outcome.Skipped(String why) -> skipped.add(new LinkedHashMap<>(Map.of("case", given.id(), "metric", path, "reason", why)));
                }
            });
            return new Compared(true, rows, skipped);
        } catch (Unsimulable e) {
            return new Compared(false, List.of(), List.of(Map.of("case", given.id(), "reason", String.valueOf(e.getMessage()))));
        }
    }

    private static final class Comparison {

        private final List<Row> rows = new ArrayList<>();
        private final List<Map<String, String>> skipped = new ArrayList<>();
        private int ran;
        private int cases;

        void add(Compared compared) {
            cases++;
            ran += compared.ran() ? 1 : 0;
            rows.addAll(compared.rows());
            skipped.addAll(compared.skipped());
            compared.rows().forEach(row -> System.out.println(row.line()));
            compared.skipped().forEach(why -> System.out.println("skipped " + why));
        }

        private double within95() {
            return rows.isEmpty() ? 0 : (double) rows.stream().filter(Row::isWithin95).count() / rows.size();
        }

        private double maxAbsZ() {
            return rows.stream().mapToDouble(row -> Math.abs(row.z())).max().orElse(0);
        }

        boolean holds() {
            return ran == cases && within95() >= ENOUGH_WITHIN && maxAbsZ() <= FARTHEST;
        }

        String line() {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("cases", ran);
            line.put("metrics", rows.size());
            line.put("within95", within95());
            line.put("maxAbsZ", maxAbsZ());
            line.put("skipped", skipped);
            return Json.line(line);
        }
    }
}
