package org.huiying.bench.failover;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real processes on a real PostgreSQL: whoever routes is killed, paused, cut off, stopped, while contacts flow. More of it by
 * {@code deploy/bench/bench failover}.
 */
class FailoverTest {

    private static final Failover.Plan PLAN = new Failover.Plan(25, 2, 2, 1, 20261125);

    @TempDir Path directory;

    @Test
    void noContactIsLostOrGivenToTwoOrOvertakenWhateverHappensToTheNodeThatRoutes() throws Exception {
        Failover.Outcome outcome = Failover.run(PLAN, directory.resolve("programs"), directory);
        System.out.println(PLAN + "\n" + FailoverBenchmark.table(outcome));
        assertThat(outcome.findings()).isEmpty();
        assertThat(outcome.contacts()).isGreaterThan(100);
        assertThat(outcome.takeOvers()).hasSize(30);
        assertThat(outcome.late()).isEmpty();
        for (Blow blow : Blow.values()) {
            assertThat(FailoverBenchmark.median(outcome.after(blow), Failover.TakeOver::routingMillis))
                    .as("milliseconds until another routes after " + blow).isLessThan(blow.limit.toMillis());
        }
    }
}
