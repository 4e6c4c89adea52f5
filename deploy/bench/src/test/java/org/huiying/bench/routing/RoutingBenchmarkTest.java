package org.huiying.bench.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.huiying.bench.Json;
import org.huiying.bench.Options;
import org.huiying.bench.Unusable;
import org.huiying.bench.routing.Experiment.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class RoutingBenchmarkTest {

    /** M/M/1 at load 0.5, by the text book. */
    private static final String RIGHT = """
            {"cases": [{"id": "R1", "family": "erlang_c", "params": {"lam": 0.5, "mu": 1, "n": 1, "T": 1},
              "exact": {"p_wait": 0.5, "mean_wait": 1, "l": 1, "service_level_T": 0.69673467, "wait_p90": 3.2188758, "p0": 0.5}}]}""";

    @TempDir
    private Path folder;

    /** One case of each family from the exact values beside the project, in short runs that always come out the same. */
    @ParameterizedTest
    @ValueSource(strings = {"B01", "C06", "A06", "G03", "P02", "Q03", "S08", "N01", "W04", "W05", "K03", "F08"})
    void routerDoesWhatTheorySays(String id) {
        Optional<Path> file = Stream.iterate(Path.of("").toAbsolutePath(), up -> up != null, Path::getParent)
                .map(up -> up.resolve("shared/data/routing/cases.json")).filter(Files::isRegularFile).findFirst();
        if (file.isEmpty()) {
            System.err.println("SKIPPED: shared/data/routing is not beside this project; routing stays unchecked against theory");
        }
        assumeTrue(file.isPresent(), "shared/data/routing is not beside this project");
        Case given = CaseFile.read(file.orElseThrow()).stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
        Map<String, Double> exact = Row.numbers(given.exact());
        exact.keySet().removeIf(path -> !Metrics.isMetric(path));
        Map<String, Outcome> outcomes = Families.measure(given, List.copyOf(exact.keySet()), 4711, 20_000);
        assertThat(outcomes).hasSameSizeAs(exact);
        outcomes.forEach((path, outcome) -> {
            assertThat(outcome).as(path).isInstanceOf(Outcome.Simulated.class);
            Estimate estimate = ((Outcome.Simulated) outcome).estimate();
            assertThat(Math.abs(estimate.away(exact.get(path)))).as("%s: %s", path, estimate).isLessThan(5);
            assertThat(estimate.error()).as("error of " + path).isLessThan(Math.max(0.05, 0.2 * exact.get(path)));
        });
    }

    @Test
    void lastLineSumsUp() throws Exception {
        JsonNode line = lastLine(RIGHT, true);
        assertThat(line.get("cases").asInt()).isEqualTo(1);
        assertThat(line.get("metrics").asInt()).isEqualTo(6);
        assertThat(line.get("within95").asDouble()).isBetween(0.9, 1.0);
        assertThat(line.get("maxAbsZ").asDouble()).isBetween(0.0, 4.5);
        assertThat(line.get("skipped")).isEmpty();
    }

    /** M/G/1 by Pollaczek and Khinchine at load 0.5: the mean wait is (1 + cv²) ÷ 2 for a mean service of 1. */
    @ParameterizedTest
    @CsvSource({"gamma mean 1 cv 0.5, 0.625", "gamma shape 0.5 mean 1, 1.5", "weibull shape 2 mean 1, 0.63661977",
        "lognormal mean 1 cv 1.5, 1.625", "uniform 0 to 2, 0.66666667", "hyperexponential mean 1 cv 2, 2.5"})
    void everyServiceWaitsAsTheFormulaSays(String service, double wait) throws Exception {
        assertThat(lastLine("""
                [{"id": "G1", "family": "m_g_1", "params": {"lam": 0.5, "service": "%s", "n": 1}, "exact": {"mean_wait": %s, "p_wait": 0.5}}]"""
                .formatted(service, wait), true).get("maxAbsZ").asDouble()).isLessThan(4.5);
    }

    @Test
    void serviceIsAlsoReadFromMeanAndVariation() throws Exception {
        for (String params : List.of("\"mean_service\": 1, \"scv\": 0.25", "\"mu\": 1, \"cv\": 0.5")) {
            lastLine("""
                    [{"id": "G2", "family": "m_g_1", "params": {"lam": 0.5, %s, "n": 1}, "exact": {"mean_wait": 0.625}}]""".formatted(params), true);
        }
    }

    /** Chats that take half of an agent are M/M/2/3: with a load of 1, p3 = (1 ÷ 4) ÷ (1 + 1 + 1 ÷ 2 + 1 ÷ 4). */
    @Test
    void waitingRoomOfWeightedContactsIsLimited() throws Exception {
        Path file = Files.writeString(folder.resolve("cases.json"), """
                [{"id": "W9", "family": "capacity_weights", "params": {"model": "one agent with queue", "policy": "backfill", "capacity": 2,
                  "max_queue": 1, "chat": {"units": 1, "lam": 1, "mu": 1}}, "exact": {"chat": {"blocking": 0.09090909}}}]""");
        Outcome outcome = Families.measure(CaseFile.read(file).getFirst(), List.of("chat.blocking"), 4711, 20_000).get("chat.blocking");
        assertThat(outcome).isInstanceOf(Outcome.Simulated.class);
        assertThat(Math.abs(((Outcome.Simulated) outcome).estimate().away(0.09090909))).isLessThan(5);
    }

    @Test
    void wrongTheoryIsFoundOut() throws Exception {
        assertThat(lastLine(RIGHT.replace("\"mean_wait\": 1,", "\"mean_wait\": 1.3,"), false).get("maxAbsZ").asDouble()).isGreaterThan(4.5);
    }

    @Test
    void whatCannotBeSimulatedIsSkippedWithItsReason() throws Exception {
        JsonNode line = lastLine(RIGHT.replace("\"lam\": 0.5", "\"lam\": 1.5"), false);
        assertThat(line.get("cases").asInt()).isZero();
        assertThat(line.get("skipped").get(0).get("case").asString()).isEqualTo("R1");
        assertThat(line.get("skipped").get(0).get("reason").asString()).contains("no steady state");
    }

    @Test
    void unknownMetricIsSkippedAndParametersAreNone() throws Exception {
        JsonNode line = lastLine(RIGHT.replace("\"p0\": 0.5", "\"luck\": 7, \"truncation_mass\": 1e-9, \"lam\": 0.5"), true);
        assertThat(line.get("metrics").asInt()).isEqualTo(5);
        assertThat(line.get("skipped")).hasSize(1);
        assertThat(line.get("skipped").get(0).get("metric").asString()).isEqualTo("luck");
    }

    @Test
    void fileThatCannotBeUsedIsRefused() throws Exception {
        for (String text : List.of("{", "{\"cases\": 7}", "[{\"id\": \"a\"}]", RIGHT.replace("erlang_c", "erlang_z"))) {
            Path file = Files.writeString(folder.resolve("cases.json"), text);
            assertThatThrownBy(() -> new RoutingBenchmark().run(new Options(Map.of("cases", file.toString()))))
                    .as(text).isInstanceOf(Unusable.class);
        }
        assertThatThrownBy(() -> new RoutingBenchmark().run(new Options(Map.of("cases", folder.resolve("none").toString()))))
                .isInstanceOf(Unusable.class).hasMessageContaining("cannot be read");
    }

    private JsonNode lastLine(String cases, boolean holds) throws Exception {
        Path file = Files.writeString(folder.resolve("cases.json"), cases);
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            assertThat(new RoutingBenchmark().run(new Options(Map.of("cases", file.toString(), "arrivals", "100000", "seed", "5")))).isEqualTo(holds);
        } finally {
            System.setOut(before);
        }
        String[] lines = printed.toString(StandardCharsets.UTF_8).split("\n");
        assertThat(Arrays.asList(lines).getFirst()).startsWith("case");
        return Json.read(lines[lines.length - 1]);
    }
}
