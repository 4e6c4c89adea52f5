package org.huiying.bench.failover;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

import org.apache.commons.io.FileUtils;
import org.huiying.bench.Benchmark;
import org.huiying.bench.Json;
import org.huiying.bench.Options;
import org.huiying.bench.failover.Failover.TakeOver;

/** How soon another node routes when the one that does is killed, paused, cut off or stopped, and whether the ledger is right. */
public final class FailoverBenchmark implements Benchmark {

    @Override
    public String usage() {
        return """
                [--kills N] [--pauses N] [--cuts N] [--ends N] [--seed N]
                contacts flow while the node that routes is killed (50 times), paused by SIGSTOP and woken up later (5), cut off from
                PostgreSQL without a closed connection (5) and stopped (3), in a random order; prints how long it took until another
                had the lease (which must be in time) and had read the tables and committed its first round, and everything that
                the ledger shows to be wrong: a contact lost, given to two, overtaken, a decision of an epoch that was over, tables
                that say anything else than the decisions""";
    }

    @Override
    public boolean run(Options options) throws Exception {
        Failover.Plan plan = new Failover.Plan(options.number("kills", 50), options.number("pauses", 5), options.number("cuts", 5),
                options.number("ends", 3), options.number("seed", 1));
        Path directory = Files.createTempDirectory("huiying-failover-");
        try {
            Failover.Outcome outcome = Failover.run(plan, directory.resolve("programs"), directory);
            System.out.println(table(outcome));
            System.out.println(Json.line(line(plan, outcome)));
            return outcome.findings().isEmpty() && outcome.late().isEmpty();
        } finally {
            FileUtils.deleteDirectory(directory.toFile());
        }
    }

    static String table(Failover.Outcome outcome) {
        StringBuilder text = new StringBuilder("%-8s %6s %10s %10s %14s %14s %10s%n".formatted("", "times", "taken p50", "taken max",
                "routing p50", "routing max", "limit ms"));
        for (Blow blow : Blow.values()) {
            List<TakeOver> takeOvers = outcome.after(blow);
            text.append("%-8s %6d %10d %10d %14d %14d %10d%n".formatted(blow, takeOvers.size(), median(takeOvers, TakeOver::takenMillis),
                    longest(takeOvers, TakeOver::takenMillis), median(takeOvers, TakeOver::routingMillis),
                    longest(takeOvers, TakeOver::routingMillis), blow.limit.toMillis()));
        }
        text.append("%d contacts, %d epochs for %d blows; of the pauses, cuts and ends %d fell into the middle of a round%n".formatted(
                outcome.contacts(), outcome.epochs(), outcome.takeOvers().size(), outcome.inRound()));
        outcome.late().forEach(takeOver -> text.append("late: ").append(takeOver).append('\n'));
        outcome.findings().forEach(finding -> text.append("wrong: ").append(finding).append('\n'));
        return text.toString();
    }

    private static Map<String, Object> line(Failover.Plan plan, Failover.Outcome outcome) {
        Map<String, Object> line = new TreeMap<>(Map.of("benchmark", "failover", "seed", plan.seed(), "contacts", outcome.contacts(),
                "epochs", outcome.epochs(), "findings", outcome.findings().size(), "late", outcome.late().size()));
        for (Blow blow : Blow.values()) {
            List<TakeOver> takeOvers = outcome.after(blow);
            line.put(blow.name().toLowerCase(Locale.ROOT), new TreeMap<>(Map.of("times", takeOvers.size(),
                    "takenMillisP50", median(takeOvers, TakeOver::takenMillis), "takenMillisMax", longest(takeOvers, TakeOver::takenMillis),
                    "routingMillisP50", median(takeOvers, TakeOver::routingMillis),
                    "routingMillisMax", longest(takeOvers, TakeOver::routingMillis))));
        }
        return line;
    }

    static long median(List<TakeOver> takeOvers, ToLongFunction<TakeOver> millis) {
        return takeOvers.stream().mapToLong(millis).sorted().skip(takeOvers.size() / 2).findFirst().orElse(0);
    }

    private static long longest(List<TakeOver> takeOvers, ToLongFunction<TakeOver> millis) {
        return takeOvers.stream().mapToLong(millis).max().orElse(0);
    }
}
