package org.huiying.bench.chat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.io.FileUtils;
import org.huiying.bench.AppProcess;
import org.huiying.bench.Benchmark;
import org.huiying.bench.Json;
import org.huiying.bench.Options;
import org.huiying.bench.chat.Ledger.Side;

/** Customers and agents talk; what it costs until a message is durable, and until the other side has it. */
public final class ChatBenchmark implements Benchmark {

    private static final List<Integer> COMMIT_SIZES = List.of(1, 16, 128);

    @Override
    public String usage() {
        return """
                --customers N (100) --agents N (10) --rate N (1000) --seconds N (30) --warmup N (10) [--url U --accounts FILE]
                customers and agents talk, --rate messages a second altogether, every second one from an agent;
                latency counts from when a message was due. Without --url it starts the application itself; with it,
                FILE has the login and the password of an agent on each line, and the limits of web chat must allow it.""";
    }

    @Override
    public boolean run(Options options) throws Exception {
        int customers = options.number("customers", 100);
        int rate = options.number("rate", 1000);
        int seconds = options.number("seconds", 30);
        int warmup = options.number("warmup", 10);
        Ledger ledger = new Ledger(rate * (warmup + seconds), rate * warmup);
        Talk.Kept kept;
        if (options.text("url").isPresent()) {
            kept = new Talk(URI.create(options.text("url").get()), ledger).hold(accounts(options), customers, rate);
        } else {
            Path data = Files.createTempDirectory("huiying-bench-");
            try (AppProcess app = AppProcess.start(data, BenchStaff.settings())) {
                kept = new Talk(app.address(), ledger).hold(BenchStaff.hire(app, options.number("agents", 10)), customers, rate);
            } finally {
                FileUtils.deleteDirectory(data.toFile());
            }
        }
        List<PostgresAlone.Measured> alone = new ArrayList<>();
        for (int size : COMMIT_SIZES) {
            alone.add(PostgresAlone.measure(size));
        }
        print(ledger, kept, alone);
        System.out.println(json(options, ledger, kept, alone));
        return kept.lost() == 0 && kept.doubled() == 0 && kept.outOfOrder() == 0 && ledger.doubled() == 0 && ledger.outOfOrder() == 0
                && ledger.acknowledged() == ledger.planned() && ledger.delivered() == ledger.planned();
    }

    private static List<Agent.Account> accounts(Options options) throws Exception {
        Path file = Path.of(options.text("accounts").orElseThrow(() -> new IllegalArgumentException("--url needs --accounts FILE")));
        return Files.readAllLines(file).stream().map(line -> line.strip().split("\\s+")).filter(words -> words.length >= 2)
                .map(words -> new Agent.Account(words[0], words[1])).limit(options.number("agents", 10)).toList();
    }

    private static void print(Ledger ledger, Talk.Kept kept, List<PostgresAlone.Measured> alone) {
        System.out.printf("%-32s %9s %9s %9s %9s%n", "milliseconds", "p50", "p95", "p99", "max");
        System.out.println(ledger.untilReceipt(Side.CUSTOMER).row("customer -> durable receipt"));
        System.out.println(ledger.untilOtherSide(Side.CUSTOMER).row("customer -> agent's socket"));
        System.out.println(ledger.untilReceipt(Side.AGENT).row("agent -> durable receipt"));
        System.out.println(ledger.untilOtherSide(Side.AGENT).row("agent -> customer's socket"));
        System.out.printf("%nsent %d  acknowledged %d  delivered %d  refused %d  (%.0f durable messages a second)%n",
                ledger.planned(), ledger.acknowledged(), ledger.delivered(), ledger.refusals(), ledger.rate());
        System.out.printf("kept:    lost %d  doubled %d  out of order %d%n", kept.lost(), kept.doubled(), kept.outOfOrder());
        System.out.printf("sockets: doubled %d  out of order %d%n%n", ledger.doubled(), ledger.outOfOrder());
        System.out.println("PostgreSQL alone, one connection, the same rows:");
        alone.forEach(measured -> System.out.printf("  %4d messages a commit: %8.0f messages/s, a commit p50 %.2f ms, p99 %.2f ms%n",
                measured.messagesPerCommit(), measured.messagesPerSecond(), measured.commit().p50(), measured.commit().p99()));
    }

    private static String json(Options options, Ledger ledger, Talk.Kept kept, List<PostgresAlone.Measured> alone) {
        Map<String, Object> line = new TreeMap<>();
        line.put("benchmark", "chat");
        line.put("options", new TreeMap<>(options.values()));
        line.put("customerToReceiptMs", ledger.untilReceipt(Side.CUSTOMER).asMap());
        line.put("customerToAgentMs", ledger.untilOtherSide(Side.CUSTOMER).asMap());
        line.put("agentToReceiptMs", ledger.untilReceipt(Side.AGENT).asMap());
        line.put("agentToCustomerMs", ledger.untilOtherSide(Side.AGENT).asMap());
        line.put("sent", ledger.planned());
        line.put("acknowledged", ledger.acknowledged());
        line.put("delivered", ledger.delivered());
        line.put("durablePerSecond", Math.round(ledger.rate()));
        line.put("lost", kept.lost());
        line.put("doubled", kept.doubled() + ledger.doubled());
        line.put("outOfOrder", kept.outOfOrder() + ledger.outOfOrder());
        line.put("postgresAlone", alone.stream().map(measured -> new TreeMap<>(Map.of("messagesPerCommit", measured.messagesPerCommit(),
                "messagesPerSecond", measured.messagesPerSecond(), "commitMs", measured.commit().asMap()))).toList());
        return Json.line(line);
    }
}
