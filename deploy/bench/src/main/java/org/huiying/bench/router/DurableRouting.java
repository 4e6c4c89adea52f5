package org.huiying.bench.router;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.io.FileUtils;
import org.huiying.bench.Latencies;
import org.huiying.bench.Options;
import org.huiying.bench.router.Recording.Said;

/** Routing with every decision durable: the product's own host, tables and database. */
final class DurableRouting {

    private static final int AGENTS = 500;
    private static final int OPENING_WAITING = 10_000;

    private DurableRouting() {}

    /** @param openingMillis until everybody was asked after a queue with many waiting had opened */
    record Outcome(List<Measured> measured, double openingMillis) {}

    /**
     * @param alonePerSecond lives a second when PostgreSQL alone hears the same statements, on one connection
     * @param sinceDue from the time a contact was due until its offer was durable, the time to queue it included
     * @param sinceQueued from the time it was durably in the queue
     */
    record Measured(String what, double livesPerSecond, double alonePerSecond, int rate, Latencies sinceDue, Latencies sinceQueued,
                    boolean right) {}

    static Outcome measure(Options options) throws Exception {
        int lives = options.number("lives", 15_000);
        int rate = options.number("rate", 2500);
        int seconds = options.number("seconds", 10);
        int atOnce = options.number("at-once", 1500);
        int recorded = options.number("recorded", 2000);
        int warmUp = options.number("warm-up", 30_000);
        Path data = Files.createTempDirectory("huiying-bench-router-");
        try (RoutingDesk desk = RoutingDesk.start(data, AGENTS, OPENING_WAITING + 2 * (warmUp + lives + rate * seconds + recorded))) {
            Plan plan = new Plan(desk, warmUp, lives, rate, seconds, atOnce, recorded, options.text("statements").isPresent());
            List<Measured> measured = new ArrayList<>();
            if (!options.text("with").equals(Optional.of("everything"))) {
                measured.add(plan.measure("routing tables alone", false));
            }
            if (!options.text("with").equals(Optional.of("tables"))) {
                measured.add(plan.measure("everything", true));
            }
            return new Outcome(measured, desk.opening(OPENING_WAITING, plan.next));
        } finally {
            FileUtils.deleteDirectory(data.toFile());
        }
    }

    private static final class Plan {

        private final RoutingDesk desk;
        private final int warmUp;
        private final int lives;
        private final int rate;
        private final int seconds;
        private final int atOnce;
        private final int recorded;
        private final boolean statements;
        private long next = 1;

        Plan(RoutingDesk desk, int warmUp, int lives, int rate, int seconds, int atOnce, int recorded, boolean statements) {
            this.desk = desk;
            this.warmUp = warmUp;
            this.lives = lives;
            this.rate = rate;
            this.seconds = seconds;
            this.atOnce = atOnce;
            this.recorded = recorded;
            this.statements = statements;
        }

        Measured measure(String what, boolean withContacts) throws Exception {
            Lives warm = desk.lives(withContacts, next);
            warm.run(Lives.together(atOnce, withContacts ? warmUp / 3 : warmUp));
            Lives closed = desk.lives(withContacts, warm.next());
            double perSecond = closed.run(Lives.together(atOnce, lives));
            Lives open = desk.lives(withContacts, closed.next());
            int half = (int) Math.max(1, Math.min(rate, perSecond / 2));
            open.run(Lives.steadily(half, seconds));
            Lives played = desk.lives(withContacts, open.next());
            desk.recording().begin();
            played.run(Lives.together(atOnce, recorded));
            List<List<Said>> transactions = desk.recording().end();
            next = played.next();
            double alone;
            try (Connection connection = desk.alone(withContacts ? "alone_all" : "alone_tables")) {
                Replay replay = new Replay(connection);
                long logged = replay.logged();
                alone = replay.play(transactions);
                if (statements) {
                    replay.spent().print(what, recorded, replay.logged() - logged);
                }
            }
            boolean right = desk.count("routing_event") == 0 && desk.count("routing_contact") == 0
                    && desk.count("contact_offer") == 0 && desk.count("routing_wrap_up") == 0
                    && desk.count("routing_decision where kind = 'ASSIGN'") == next - 1;
            return new Measured(what, perSecond, recorded / alone, half, open.sinceDue(), open.sinceQueued(), right);
        }
    }
}
