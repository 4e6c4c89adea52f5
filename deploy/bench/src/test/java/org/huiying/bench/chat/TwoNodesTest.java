package org.huiying.bench.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.huiying.bench.AppProcess;
import org.huiying.testing.TestPostgres;
import org.huiying.testing.TestRedis;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes on one database: the one that holds an agent's page is killed, and the other finds that she is gone. */
class TwoNodesTest {

    private static final String STANDING = """
            select concat_ws(' ', k.state, k.agent_id, k.enqueued_at) from contact k order by k.id""";
    private static final String WAITS = "select concat_ws(' ', 'WAITING', k.enqueued_at) from contact k order by k.id";
    private static final String HERS = "select state || coalesce(' ' || reason, '') from agent_state s join agent a on a.id = s.agent_id where login = '%s'";

    private final ExecutorService work = Executors.newVirtualThreadPerTaskExecutor();
    private final TestPostgres.Database database = TestPostgres.freshDatabase();
    private final String redis = TestRedis.url();
    @TempDir Path temporary;
    private AppProcess first;
    private AppProcess second;

    @BeforeEach
    void start() throws IOException {
        first = node("first");
        second = node("second");
    }

    @AfterEach
    void stop() {
        first.close();
        second.close();
        work.shutdownNow();
    }

    private AppProcess node(String name) throws IOException {
        return AppProcess.start(temporary.resolve(name), Stream.concat(Stream.of(BenchStaff.settings()), Stream.of(
                "--huiying.postgres.url=" + database.url(), "--huiying.postgres.user=" + database.user(),
                "--huiying.postgres.password=" + database.password(), "--huiying.redis.url=" + redis,
                "--huiying.presence.grace=3s", "--huiying.presence.beat=500ms")).toArray(String[]::new));
    }

    @Test
    void whatAnAgentHadGoesToAnotherInItsPlaceWhenTheNodeOfHerPageIsKilled() throws Exception {
        CompletableFuture<Long> hers = new CompletableFuture<>();
        agent("lina", first, hers);
        SteadyCustomer customer = new SteadyCustomer(work, 0);
        customer.comeTo(second.address());
        customer.stopTalking();
        long conversation = hers.get(30, TimeUnit.SECONDS);
        await().until(() -> one(STANDING).startsWith("ACTIVE"));

        first.kill();
        await().atMost(Duration.ofSeconds(30)).until(() -> one(HERS.formatted("lina")).equals("OFFLINE lost"));
        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(one(STANDING)).isEqualTo(one(WAITS)));

        CompletableFuture<Long> another = new CompletableFuture<>();
        Agent colleague = agent("wangqiang", second, another);
        assertThat(another.get(30, TimeUnit.SECONDS)).isEqualTo(conversation);
        colleague.leave();
        customer.cut();
    }

    private Agent agent(String login, AppProcess node, CompletableFuture<Long> took) throws IOException {
        Map<String, String> accounts = first.accounts();
        return new Agent(new Api(node.address(), work), new Ledger(1, 0), work, new Agent.Account(login, accounts.get(login)),
                (who, conversation) -> took.complete(conversation));
    }

    private String one(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }
}
