package org.huiying.bench.calls;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.huiying.bench.AppProcess;
import org.huiying.bench.Benchmark;
import org.huiying.bench.Json;
import org.huiying.bench.Latencies;
import org.huiying.bench.Options;
import org.huiying.bench.chat.Api;
import org.huiying.standin.StandIn;
import org.huiying.standin.account.Account;
import org.huiying.standin.call.Direction;
import org.huiying.standin.call.Pace;
import org.huiying.standin.time.RealTimeline;
import org.huiying.standin.webhook.Faults;
import org.huiying.standin.webhook.Webhooks;

/** Many calls at a time while webhooks come late, twice or not at all; nothing may be left behind. */
public final class CallsBenchmark implements Benchmark {

    private static final String SID = "AC00000000000000000000000000bec4a1";
    private static final String TOKEN = "the token of the benchmark";
    private static final String PUBLIC_URL = "https://bench.huiying.invalid";
    private static final String HOTLINE = "+12025550100";

    @Override
    public String usage() {
        return """
                --calls N (500) --agents N (60) --doubled P (5) --late P (5) --lost P (2) --seed N (1) --minutes N (10) --warm N (0)
                N callers at a time through a stand-in for Twilio: most talk, some hang up, ask for a callback or leave a
                message; agents decline, miss, do not pick up, hand on. P percent of the webhooks are doubled, late by up
                to 8 s, or lost. Ends when nothing is left on either side, or after --minutes. With --warm so many calls come
                first that are not measured, as to a server that was not started a moment ago.""";
    }

    @Override
    public boolean run(Options options) throws Exception {
        int calls = options.number("calls", 500);
        long seed = options.number("seed", 1);
        Faults faults = new Faults(new Faults.Shares(options.number("doubled", 5), options.number("late", 5), options.number("lost", 2)), seed);
        Path data = Files.createTempDirectory("huiying-bench-");
        HandlerTimes handler = new HandlerTimes(data.resolve("access"));
        try (RealTimeline timeline = new RealTimeline(Clock.systemUTC());
                StandIn standIn = new StandIn(new Account(SID, TOKEN, URI.create(PUBLIC_URL), HOTLINE), timeline,
                        new Pace(Duration.ofMillis(20), Duration.ZERO), faults);
                ExecutorService work = Executors.newVirtualThreadPerTaskExecutor();
                AppProcess app = AppProcess.start(data, settings(standIn, handler))) {
            standIn.webhooks().leadTo(app.address());
            Map<String, AgentAtPhone> agents = signIn(app, work, options.number("agents", 60), seed);
            CustomerAtPhone customers = new CustomerAtPhone(new Random(seed));
            warmUp(new Stage(standIn, agents, customers, callers(standIn, Plan.WARM_UP, options.number("warm", 0), seed)), standIn, handler);
            long begun = System.nanoTime();
            Stage stage = new Stage(standIn, agents, customers, callers(standIn, 0, calls, seed));
            stage.play();
            Balance balance = settle(app, standIn, stage, calls, begun + Duration.ofMinutes(options.number("minutes", 10)).toNanos());
            agents.values().forEach(AgentAtPhone::leave);
            return report(options, calls, standIn, balance, handler, Duration.ofNanos(System.nanoTime() - begun));
        } finally {
            FileUtils.deleteDirectory(data.toFile());
        }
    }

    private static String[] settings(StandIn standIn, HandlerTimes handler) {
        return Stream.concat(handler.settings().stream(), Stream.of("--huiying.twilio.account-sid=" + SID, "--huiying.twilio.auth-token=" + TOKEN,
            "--huiying.twilio.public-url=" + PUBLIC_URL, "--huiying.twilio.voice-from=" + HOTLINE,
            "--huiying.twilio.base-url=" + standIn.rest().url(), "--huiying.routing.misses-until-away=0",
            "--huiying.callback.hours=00:00-24:00", "--huiying.callback.on-holidays=true", "--huiying.phone.dial-every=20ms",
            "--huiying.phone.menu[0].key=1", "--huiying.phone.menu[0].queue=" + PhoneStaff.QUEUE)).toArray(String[]::new);
    }

    private static Map<String, AgentAtPhone> signIn(AppProcess app, ExecutorService work, int number, long seed) throws Exception {
        PhoneStaff.Staff staff = PhoneStaff.hire(app, number);
        Map<String, AgentAtPhone> agents = new LinkedHashMap<>();
        for (PhoneStaff.Hired hired : staff.agents()) {
            agents.put(hired.phone(), new AgentAtPhone(new Api(app.address(), work), work,
                    new Random(seed * 1_000 + agents.size()), staff.queue(), hired.login(), PhoneStaff.password(app)));
        }
        return agents;
    }

    private static void warmUp(Stage stage, StandIn standIn, HandlerTimes handler) throws IOException {
        stage.play();
        standIn.webhooks().forget();
        handler.begin();
    }

    private static List<CallerAtPhone> callers(StandIn standIn, int first, int calls, long seed) {
        Random random = new Random(seed);
        List<CallerAtPhone> callers = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            callers.add(new CallerAtPhone(standIn, Plan.draw(first + i, random)));
        }
        return callers;
    }

    /** What was lost is found out by asking REST, which takes its time. */
    private static Balance settle(AppProcess app, StandIn standIn, Stage stage, int calls, long deadline) throws Exception {
        Balance balance = Balance.of(app, standIn);
        while (!(balance.isSettled(calls) && balance.callbacksDue() == 0) && System.nanoTime() < deadline) {
            stage.playFor(Duration.ofSeconds(2));
            balance = Balance.of(app, standIn);
        }
        return balance;
    }

    private static boolean report(Options options, int calls, StandIn standIn, Balance balance, HandlerTimes handler,
            Duration took) throws IOException {
        long[] nanos = standIn.webhooks().delivered().stream().map(Webhooks.Delivered::took).mapToLong(Duration::toNanos).toArray();
        long refused = standIn.webhooks().delivered().stream().filter(one -> !one.answer().isGood()).count();
        Latencies latencies = Latencies.of(nanos, nanos.length);
        System.out.printf("%d calls in %d s, %d webhooks, %d of them not answered well%n", calls, took.toSeconds(), nanos.length, refused);
        System.out.printf("%-32s %9s %9s %9s %9s%n%s%n%n", "milliseconds", "p50", "p95", "p99", "max", latencies.row("webhook answered"));
        Latencies handled = handler.print();
        System.out.printf("%s%n%n", handled.row("webhook handled by the server"));
        balance.dialled().forEach((outcome, number) -> System.out.printf("%-32s %9d%n", "called back: " + outcome, number));
        balance.ends().forEach((end, number) -> System.out.printf("%-32s %9d%n", end, number));
        standIn.violations().stream().distinct().limit(10).forEach(one -> System.out.println("against the rules: " + one));
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("calls", calls);
        line.put("answered", balance.of("answered"));
        line.put("abandoned", balance.of("abandoned"));
        line.put("callbacks", balance.of("callbacks"));
        line.put("callbacksDialled", balance.dialled().values().stream().mapToInt(Integer::intValue).sum());
        line.put("dialled", balance.dialled());
        line.put("callbacksDue", balance.callbacksDue());
        line.put("twoLegs", balance.twoLegs());
        line.put("ghosts", balance.ghosts());
        line.put("stuckAgents", balance.stuckAgents());
        line.put("balanced", balance.isBalanced(calls));
        line.put("webhook_p99_ms", latencies.p99());
        line.put("webhook_ms", latencies.asMap());
        line.put("handler_ms", handled.asMap());
        line.put("ends", balance.ends());
        line.put("webhooksNotAnsweredWell", refused);
        line.put("seconds", took.toSeconds());
        line.put("options", options.values());
        System.out.println(Json.line(line));
        return balance.isSettled(calls) && balance.twoLegs() == 0 && standIn.violations().isEmpty();
    }
}
