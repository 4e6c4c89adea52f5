package org.huiying.bench.failover;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** One run: nodes are taken away at random moments, each time another takes over, and at the end the ledger is read. */
public final class Failover {

    private static final int MOST_ACTS_BETWEEN = 40;
    private static final int BLOWS_BETWEEN_CHECKS = 10;
    private static final Duration HOME_BY = Duration.ofSeconds(90);

    private final Random random;
    private final List<TakeOver> takeOvers = new ArrayList<>();
    private final List<String> findings = new ArrayList<>();
    private int inRound;

    private Failover(long seed) {
        this.random = new Random(seed);
    }

    /** How often each blow falls, in a random order. */
    public record Plan(int kills, int pauses, int cuts, int ends, long seed) {

        List<Blow> blows() {
            List<Blow> blows = new ArrayList<>();
            blows.addAll(Collections.nCopies(kills, Blow.KILL));
            blows.addAll(Collections.nCopies(pauses, Blow.PAUSE));
            blows.addAll(Collections.nCopies(cuts, Blow.CUT));
            blows.addAll(Collections.nCopies(ends, Blow.END));
            Collections.shuffle(blows, new Random(seed));
            return blows;
        }
    }

    /**
     * How long after the blow another node had taken the lease, and had read the tables and committed its first round.
     */
    public record TakeOver(Blow blow, long takenMillis, long routingMillis) {}

    /**
     * @param findings what the ledger shows to be wrong
     * @param inRound  how many blows, kills aside, fell into the middle of a round's transaction
     * @param epochs   how often a new epoch began: more often than there were blows when a node was taken for dead
     */
    public record Outcome(List<TakeOver> takeOvers, List<String> findings, int contacts, int inRound, long epochs) {

        /** Take-overs that were later than they may be. */
        List<TakeOver> late() {
            return takeOvers.stream().filter(takeOver -> takeOver.takenMillis() > takeOver.blow().limit.toMillis()).toList();
        }

        List<TakeOver> after(Blow blow) {
            return takeOvers.stream().filter(takeOver -> takeOver.blow() == blow).toList();
        }
    }

    /** The application's settings and parts, without a router: here only customers and agents act. */
    @ComponentScan(lazyInit = true, basePackages = {"org.huiying.desk.routing", "org.huiying.desk.conversation", "org.huiying.desk.live",
        "org.huiying.desk.event", "org.huiying.desk.queue", "org.huiying.desk.reach", "org.huiying.desk.intake", "org.huiying.bench.failover"},
            excludeFilters = {
                @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.RouterHost"),
                @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = RoutingNode.class)})
    @RoutingFloor
    static class Floor {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    public static Outcome run(Plan plan, Path programs, Path directory) throws Exception {
        try (Stores stores = Stores.start(programs, directory);
                ConfigurableApplicationContext floor = openFloor(stores);
                Fleet fleet = new Fleet(stores, directory);
                Shift shift = new Shift(floor.getBean(Desk.class), plan.seed())) {
            fleet.start();
            try {
                return new Failover(plan.seed()).run(plan, floor, fleet, shift);
            } catch (IllegalStateException e) {
                System.err.println(fleet.logs());
                throw e;
            }
        }
    }

    private static ConfigurableApplicationContext openFloor(Stores stores) {
        SpringApplication application = new SpringApplication(Floor.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        application.setLazyInitialization(true);
        ConfigurableApplicationContext floor = application.run(stores.settings(stores.postgresPort()).toArray(String[]::new));
        floor.getBean(Desk.class).open(Shift.QUEUES, Shift.AGENTS, Shift.CHATS_EACH);
        return floor;
    }

    private Outcome run(Plan plan, ConfigurableApplicationContext floor, Fleet fleet, Shift shift) throws Exception {
        LeaseView lease = new LeaseView(floor.getBean(JdbcClient.class));
        TransactionTemplate moment = new TransactionTemplate(floor.getBean(PlatformTransactionManager.class));
        moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        Ledger ledger = new Ledger(floor.getBean(JdbcClient.class), moment);
        long firstEpoch = lease.now().epoch();
        shift.begin();
        shift.awaitActs(MOST_ACTS_BETWEEN);
        List<Blow> blows = plan.blows();
        for (int i = 0; i < blows.size() && findings.isEmpty(); i++) {
            shift.awaitActs(1 + random.nextInt(MOST_ACTS_BETWEEN));
            strike(blows.get(i), lease, fleet);
            if (i % BLOWS_BETWEEN_CHECKS == BLOWS_BETWEEN_CHECKS - 1) {
                findings.addAll(ledger.check());
            }
        }
        shift.closeDoors(HOME_BY);
        findings.addAll(ledger.checkAtTheEnd(shift.arrived()));
        if (!findings.isEmpty()) {
            System.err.println(fleet.logs());
        }
        return new Outcome(takeOvers, findings, shift.arrived().size(), inRound, lease.now().epoch() - firstEpoch);
    }

    private void strike(Blow blow, LeaseView lease, Fleet fleet) throws IOException {
        LeaseView.Held before = lease.now();
        NodeProcess holder = fleet.holder(before);
        fleet.awaitSpare(holder);
        long start = System.nanoTime();
        switch (blow) {
            case KILL -> holder.kill();
            case PAUSE -> holder.pause();
            case CUT -> holder.wire().cut();
            case END -> holder.end();
        }
        inRound += blow != Blow.KILL && lease.isInRound() ? 1 : 0;
        lease.awaitEpochAfter(before);
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        lease.awaitRoundAfter(before);
        Duration routing = Duration.ofNanos(System.nanoTime() - start);
        takeOvers.add(new TakeOver(blow, taken.toMillis(), routing.toMillis()));
        switch (blow) {
            case KILL -> fleet.remove(holder);
            case PAUSE -> holder.resume();
            case CUT -> holder.wire().mend();
            case END -> {
                holder.awaitEnd();
                fleet.remove(holder);
            }
        }
        fleet.fill();
    }
}
