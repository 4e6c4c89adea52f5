package org.huiying.bench;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.huiying.bench.calls.CallsBenchmark;
import org.huiying.bench.chat.ChatBenchmark;
import org.huiying.bench.failover.FailoverBenchmark;
import org.huiying.bench.kb.KbBenchmark;
import org.huiying.bench.router.RouterBenchmark;
import org.huiying.bench.routing.RoutingBenchmark;
import org.huiying.bench.staffing.StaffingBenchmark;

/** Runs the benchmark that is named first. */
public final class Bench {

    private static final Map<String, Benchmark> ALL = new TreeMap<>(Map.of(
            "calls", new CallsBenchmark(),
            "chat", new ChatBenchmark(),
            "failover", new FailoverBenchmark(),
            "kb", new KbBenchmark(),
            "router", new RouterBenchmark(),
            "routing", new RoutingBenchmark(),
            "staffing", new StaffingBenchmark(),
            "start", new StartBenchmark()));

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 0 || arguments[0].equals("--help")) {
            System.out.println("deploy/bench/bench NAME [options]; --help after a name says more\n");
            ALL.forEach((name, benchmark) -> System.out.println("  " + name + " " + benchmark.usage().indent(4).strip() + "\n"));
            return;
        }
        Benchmark benchmark = ALL.get(arguments[0]);
        if (benchmark == null) {
            System.err.println("benchmark: " + arguments[0] + " (expected: one of " + ALL.keySet() + ")");
            System.exit(2);
            return;
        }
        if (Arrays.asList(arguments).contains("--help")) {
            System.out.println(arguments[0] + " " + benchmark.usage());
            return;
        }
        try {
            System.exit(benchmark.run(Options.parse(Arrays.copyOfRange(arguments, 1, arguments.length))) ? 0 : 1);
        } catch (Unusable e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }
}
