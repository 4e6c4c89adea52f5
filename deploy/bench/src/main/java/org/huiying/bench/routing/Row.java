package org.huiying.bench.routing;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** One metric of a case: what theory says, and what was simulated. */
record Row(String id, String metric, double exact, Estimate simulated) {

    private static final double WITHIN_95 = 1.959964;

    double z() {
        return simulated.away(exact);
    }

    boolean isWithin95() {
        return Math.abs(z()) <= WITHIN_95;
    }

    /** The numbers of a tree, each by its path: {@code classes[0].mean_wait}. Those that are null are not there. */
    static Map<String, Double> numbers(JsonNode tree) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        collect("", tree, numbers);
        return numbers;
    }

    private static void collect(String path, JsonNode node, Map<String, Double> numbers) {
        if (node.isNumber()) {
            numbers.put(path, node.asDouble());
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(path + "[" + i + "]", node.get(i), numbers);
            }
        } else {
            node.properties().forEach(entry ->
                    collect(path.isEmpty() ? entry.getKey() : path + "." + entry.getKey(), entry.getValue(), numbers));
        }
    }

    static String head() {
        return "%-8s %-36s %16s %16s %12s %7s".formatted("case", "metric", "exact", "simulated", "error", "z");
    }

    String line() {
        return "%-8s %-36s %16.8g %16.8g %12.3g %7.2f".formatted(id, metric, exact, simulated.value(), simulated.error(), z());
    }
}
