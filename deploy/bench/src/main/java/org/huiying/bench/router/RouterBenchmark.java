package org.huiying.bench.router;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huiying.bench.Benchmark;
import org.huiying.bench.Json;
import org.huiying.bench.Options;

/** How fast contacts are routed: by the engine alone, and with every decision durable. */
public final class RouterBenchmark implements Benchmark {

    private static final int OPENING_AGENTS = 500;
    private static final int OPENING_WAITING = 10_000;

    @Override
    public String usage() {
        return """
                --agents N (1000) --waiting N (10000) --events N (1000000) --announce SECONDS (0)
                the engine alone on one core: agents of three skills, all busy with four chats, one contact comes for each that
                ends; the same with a tenth and with ten times as many waiting; and the opening of a queue. Events a second
                are of processor time, garbage collection included, when the recorded events are played once more.
                With --announce those who wait are told their place so often.""";
    }

    @Override
    public boolean run(Options options) throws Exception {
        int agents = options.number("agents", 1000);
        int waiting = options.number("waiting", 10_000);
        int events = options.number("events", 1_000_000);
        Duration announced = Duration.ofSeconds(options.number("announce", 0));
        List<BareEngine.Measured> bare = new ArrayList<>();
        System.out.printf("The engine alone, %d agents of 3 skills%n%n%9s %12s %10s %9s %9s %9s %9s %14s%n", agents,
                "waiting", "events/s", "decisions", "p50 us", "p95 us", "p99 us", "max us", "bytes/waiting");
        for (int size : List.of(Math.max(1, waiting / 10), waiting, waiting * 10)) {
            BareEngine.Measured measured = BareEngine.measure(agents, size, events, announced);
            bare.add(measured);
            System.out.printf("%9d %12.0f %10.2f %9.2f %9.2f %9.2f %9.0f %14d%n", size, measured.eventsPerSecond(),
                    measured.decisionsPerEvent(), measured.micros().p50(), measured.micros().p95(),
                    measured.micros().p99(), measured.micros().max(), measured.bytesPerWaiting());
        }
        double opening = BareEngine.opening(OPENING_AGENTS, OPENING_WAITING);
        System.out.printf("%nopening a queue with %d waiting and %d agents: %.0f ms%n", OPENING_WAITING, OPENING_AGENTS, opening);
        System.out.println(json(options, bare, opening));
        return bare.stream().allMatch(BareEngine.Measured::sameAgain);
    }

    private static String json(Options options, List<BareEngine.Measured> bare, double opening) {
        Map<String, Object> line = new TreeMap<>();
        line.put("benchmark", "router");
        line.put("options", new TreeMap<>(options.values()));
        line.put("bare", bare.stream().map(measured -> new TreeMap<>(Map.of("waiting", measured.waiting(),
                "eventsPerSecond", Math.round(measured.eventsPerSecond()), "micros", measured.micros().asMap(),
                "bytesPerWaiting", measured.bytesPerWaiting(), "sameAgain", measured.sameAgain()))).toList());
        line.put("bareOpeningMs", Math.round(opening));
        return Json.line(line);
    }
}
