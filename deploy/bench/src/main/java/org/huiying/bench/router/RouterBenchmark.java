package org.huiying.bench.router;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huiying.bench.Benchmark;
import org.huiying.bench.Json;
import org.huiying.bench.Latencies;
import org.huiying.bench.Options;

/** How fast contacts are routed: by the engine alone, and with every decision durable. */
public final class RouterBenchmark implements Benchmark {

    private static final int OPENING_AGENTS = 500;
    private static final int OPENING_WAITING = 10_000;

    @Override
    public String usage() {
        return """
                --part engine|durable (both) --agents N (1000) --waiting N (10000) --events N (1000000) --announce SECONDS (0)
                --lives N (15000) --at-once N (1500) --rate N (2500) --seconds N (10) --warm-up N (30000) --recorded N (2000)
                --statements yes
                engine: alone on one core: agents of three skills, all busy with four chats, one contact comes for each that
                ends; the same with a tenth and with ten times as many waiting; and the opening of a queue. Events a second
                are of processor time, garbage collection included, when the recorded events are played once more.
                With --announce those who wait are told their place so often.
                durable: whole lives of contacts (queued, offered, accepted, ended, wrapped up) through the application's own
                router and database, --at-once of them at once; then half as many a second come, --rate at most, and the time
                counts from when a contact was due, and from when it was durably queued, until its offer is durable.
                Beside it the same statements said to PostgreSQL alone.
                With --statements what each of them took there.
                Once the router's own tables alone, once with everything: contacts, conversations, messages, live events.""";
    }

    @Override
    public boolean run(Options options) throws Exception {
        Map<String, Object> line = new TreeMap<>();
        line.put("benchmark", "router");
        line.put("options", new TreeMap<>(options.values()));
        String part = options.text("part").orElse("both");
        boolean right = (part.equals("durable") || engine(options, line)) & (part.equals("engine") || durable(options, line));
        System.out.println(Json.line(line));
        return right;
    }

    private static boolean engine(Options options, Map<String, Object> line) {
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
        System.out.printf("%nopening a queue with %d waiting and %d agents: %.0f ms%n%n", OPENING_WAITING, OPENING_AGENTS, opening);
        line.put("bare", bare.stream().map(measured -> new TreeMap<>(Map.of("waiting", measured.waiting(),
                "eventsPerSecond", Math.round(measured.eventsPerSecond()), "micros", measured.micros().asMap(),
                "bytesPerWaiting", measured.bytesPerWaiting(), "sameAgain", measured.sameAgain()))).toList());
        line.put("bareOpeningMs", Math.round(opening));
        return bare.stream().allMatch(BareEngine.Measured::sameAgain);
    }

    private static boolean durable(Options options, Map<String, Object> line) throws Exception {
        DurableRouting.Outcome outcome = DurableRouting.measure(options);
        List<DurableRouting.Measured> durable = outcome.measured();
        System.out.printf("Whole lives with PostgreSQL on this machine%n%n%-22s %9s %12s %7s%n", "", "lives/s",
                "alone/s", "ratio");
        for (DurableRouting.Measured measured : durable) {
            System.out.printf("%-22s %9.0f %12.0f %7.2f%n", measured.what(), measured.livesPerSecond(),
                    measured.alonePerSecond(), measured.livesPerSecond() / measured.alonePerSecond());
        }
        System.out.printf("%n%-32s %9s %9s %9s %9s%n", "until the offer is durable, ms", "p50", "p95", "p99", "max");
        for (DurableRouting.Measured measured : durable) {
            System.out.printf("%s, %d/s%n%s%n%s%n", measured.what(), measured.rate(), measured.sinceDue().row("  since it was due"),
                    measured.sinceQueued().row("  since it was queued, durably"));
        }
        System.out.printf("%nopening a queue with %d waiting and %d agents, everything durable: %.0f ms%n",
                OPENING_WAITING, OPENING_AGENTS, outcome.openingMillis());
        line.put("durableOpeningMs", Math.round(outcome.openingMillis()));
        line.put("durable", durable.stream().map(measured -> new TreeMap<>(Map.of("what", measured.what(),
                "livesPerSecond", Math.round(measured.livesPerSecond()), "alonePerSecond", Math.round(measured.alonePerSecond()),
                "rate", measured.rate(), "sinceDueMs", measured.sinceDue().asMap(),
                "sinceQueuedMs", measured.sinceQueued().asMap(), "right", measured.right()))).toList());
        return durable.stream().allMatch(DurableRouting.Measured::right);
    }
}
