package org.huiying.bench.router;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.huiying.app.Main;
import org.huiying.app.start.Preparation;
import org.huiying.desk.routing.AgentStates;
import org.huiying.desk.routing.ContactStep;
import org.huiying.desk.routing.RoutingEvents;
import org.huiying.desk.routing.RoutingSettings;
import org.huiying.embedded.FreePort;
import org.huiying.embedded.postgres.EmbeddedPostgres;
import org.huiying.embedded.redis.EmbeddedRedis;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.agent.Presence;
import org.huiying.rules.queue.QueueId;
import org.huiying.rules.routing.RoutingEvent;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** The application in this process, with the rows of {@link BenchFloor}, and its own router at work. */
final class RoutingDesk implements AutoCloseable {

    private static final int READY_SECONDS = 60;
    private static final int CHATS_AT_ONCE = 4;

    private final EmbeddedRedis redis;
    private final EmbeddedPostgres postgres;
    private final ConfigurableApplicationContext context;
    private final int agents;
    private final int conversations;

    private RoutingDesk(Path data, int agents, int conversations) throws IOException {
        this.redis = EmbeddedRedis.start(data.resolve("programs"), data.resolve("redis"));
        this.postgres = EmbeddedPostgres.start(data.resolve("programs"), data.resolve("postgres"), Map.of());
        this.context = open(data);
        this.agents = agents;
        this.conversations = conversations;
    }

    static RoutingDesk start(Path data, int agents, int conversations) throws IOException, SQLException, InterruptedException {
        RoutingDesk desk = new RoutingDesk(data, agents, conversations);
        try (Connection connection = desk.data().getConnection()) {
            BenchFloor.fill(connection, agents, conversations);
        }
        desk.bringOnline();
        return desk;
    }

    private ConfigurableApplicationContext open(Path data) throws IOException {
        SpringApplication application = new SpringApplication(Main.class);
        application.addInitializers(new Preparation(), started -> {
            GenericApplicationContext beans = (GenericApplicationContext) started;
            beans.registerBean(StepWatch.class, definition -> definition.setPrimary(true));
            beans.registerBean(Watched.class);
        });
        // The agents have no page here, and nobody shall miss it.
        return application.run("--server.port=" + FreePort.find(), "--huiying.data-dir=" + data.resolve("app"),
                "--huiying.redis.url=" + redis.url(), "--huiying.postgres.url=" + postgres.database("huiying"),
                "--huiying.postgres.user=" + postgres.user(), "--huiying.postgres.password=" + postgres.password(),
                "--huiying.demo.enabled=false", "--huiying.presence.grace=1d", "--logging.level.org.huiying=warn");
    }

    /** Puts the recorder before the database. */
    static final class Watched implements BeanPostProcessor {

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            return bean instanceof DataSource source ? new Recording(source) : bean;
        }
    }

    private void bringOnline() throws InterruptedException {
        context.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            context.getBean(RoutingSettings.class).queueChanged(new QueueId(BenchFloor.QUEUE));
            for (long agent = BenchFloor.FIRST_AGENT; agent < BenchFloor.FIRST_AGENT + agents; agent++) {
                context.getBean(AgentStates.class).change(new AgentId(agent), Presence.ONLINE, null);
            }
        });
        await("agent_state where state = 'ONLINE'", agents);
        await("routing_event", 0);
    }

    long count(String rows) {
        return context.getBean(JdbcTemplate.class).queryForObject("select count(*) from " + rows, Long.class);
    }

    /** Makes contacts and events durable as a group, in one transaction. */
    void post(List<Long> contacts, List<RoutingEvent> events) {
        context.getBean(TransactionTemplate.class).executeWithoutResult(status -> {
            if (!contacts.isEmpty()) {
                context.getBean(JdbcTemplate.class).update(BenchFloor.CONTACTS, (Object) contacts.toArray(Long[]::new));
            }
            context.getBean(RoutingEvents.class).post(events);
        });
    }

    /**
     * Milliseconds from the event that opens the queue, in which so many wait, until everybody who has room is asked and all
     * of that is durable: contacts, conversations and live events included.
     */
    double opening(int waiting, long first) throws InterruptedException {
        JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
        jdbc.update("update queue set when_closed = 'KEEP_WAITING', hours = '{\"days\": {}}' where id = ?", BenchFloor.QUEUE);
        context.getBean(TransactionTemplate.class).executeWithoutResult(
                status -> context.getBean(RoutingSettings.class).queueChanged(new QueueId(BenchFloor.QUEUE)));
        await("routing_queue where not open", 1);
        Lives lives = lives(true, first);
        lives.onlyCome(waiting);
        await("routing_contact", waiting);
        await("routing_event", 0);
        CountDownLatch asked = new CountDownLatch(Math.min(waiting, agents * CHATS_AT_ONCE));
        context.getBean(StepWatch.class).watch(true, steps -> steps.stream()
                .filter(ContactStep.Offered.class::isInstance).forEach(offered -> asked.countDown()));
        jdbc.update("update queue set hours = '{\"always\": true}' where id = ?", BenchFloor.QUEUE);
        long begun = System.nanoTime();
        post(List.of(), List.of(new RoutingEvent.QueueOpened(context.getBean(Clock.class).instant(), new QueueId(BenchFloor.QUEUE))));
        if (!asked.await(READY_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException(asked.getCount() + " offers are missing after the queue opened");
        }
        return (System.nanoTime() - begun) / 1e6;
    }

    private void await(String rows, long expected) throws InterruptedException {
        for (int i = 0; i < READY_SECONDS * 10; i++) {
            if (count(rows) == expected) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new IllegalStateException(rows + ": " + count(rows) + " (expected: " + expected + ")");
    }

    Lives lives(boolean withContacts, long first) {
        Lives lives = new Lives(this::post, context.getBean(Clock.class), first);
        context.getBean(StepWatch.class).watch(withContacts, lives::durable);
        return lives;
    }

    Recording recording() {
        return (Recording) data();
    }

    private DataSource data() {
        return context.getBean(DataSource.class);
    }

    /** Another database on the same server, with the same rows, and the lease as the router has it here. */
    Connection alone(String name) throws SQLException {
        String url = postgres.database(name);
        Flyway.configure().dataSource(url, postgres.user(), postgres.password()).load().migrate();
        Connection connection = DriverManager.getConnection(url, postgres.user(), postgres.password());
        BenchFloor.fill(connection, agents, conversations);
        try (Connection here = data().getConnection(); Statement statement = here.createStatement();
                ResultSet lease = statement.executeQuery("select holder, epoch from routing_lease")) {
            lease.next();
            BenchFloor.hold(connection, lease.getString(1), lease.getLong(2));
        }
        return connection;
    }

    @Override
    public void close() {
        context.close();
        postgres.close();
        redis.close();
    }
}
