package org.huiying.desk.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.WebSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.huiying.desk.DeskApp;
import org.huiying.desk.intake.ContactDesk;
import org.huiying.desk.intake.Known;
import org.huiying.desk.intake.NewContact;
import org.huiying.desk.routing.AgentStates;
import org.huiying.desk.routing.RoutingEvents;
import org.huiying.desk.routing.RoutingSettings;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.agent.Presence;
import org.huiying.rules.conversation.ContactId;
import org.huiying.rules.conversation.ConversationId;
import org.huiying.rules.customer.CustomerId;
import org.huiying.rules.queue.QueueId;
import org.huiying.rules.routing.RoutingEvent;
import org.huiying.testing.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

/** Agents leave with sockets that are really cut, and with nodes that are dead. */
@SpringBootTest(classes = DeskApp.class, webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"huiying.presence.grace=2s", "huiying.presence.beat=200ms"})
@ContextConfiguration(initializers = TestStores.class)
@Import(StaffPresenceTest.Beating.class)
class StaffPresenceTest {

    /** The beats; the rest of the desk's tests stand without them. */
    @TestConfiguration
    @EnableScheduling
    static class Beating {}

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration GRACE = Duration.ofSeconds(2);
    private static final String PASSWORD = "a-long-password";
    private static final AgentId LINA = new AgentId(1);
    private static final AgentId WANG = new AgentId(2);
    private static final QueueId QUEUE = new QueueId(1);

    @LocalServerPort
    private int port;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private ContactDesk desk;
    @Autowired
    private RoutingEvents events;
    @Autowired
    private RoutingSettings settings;
    @Autowired
    private AgentStates states;
    @Autowired
    private StaffPresence presence;
    @Autowired
    private Clock clock;
    @Autowired
    private PasswordEncoder encoder;
    @Autowired
    @Qualifier("routerHost")
    private SmartLifecycle router;

    private final List<WebSocket> sockets = new ArrayList<>();

    @BeforeEach
    void clean() {
        DeskApp.fill(jdbc);
        jdbc.sql("update agent set password_hash = ?").param(encoder.encode(PASSWORD)).update();
        jdbc.sql("update queue set owner_seconds = 0, preferred_seconds = 0, misses_until_away = 0").update();
    }

    @AfterEach
    void close() {
        sockets.forEach(WebSocket::abort);
    }

    @Test
    void closedPageSetsHerOfflineOnceAndHerContactReturnsToItsPlace() {
        WebSocket lina = online("lina", LINA);
        ContactId contact = takes(LINA);
        Object first = column(contact, "enqueued_at");
        online("wang", WANG);
        lina.sendClose(WebSocket.NORMAL_CLOSURE, "").join();

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(state(LINA)).isEqualTo("OFFLINE"));
        assertThat(jdbc.sql("select reason from agent_state where agent_id = 1").query(String.class).single()).isEqualTo("lost");
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(column(contact, "state")).isEqualTo("OFFERED");
            assertThat(jdbc.sql("select agent_id from contact_offer where contact_id = ?").param(contact.value())
                    .query(Long.class).list()).as("asked next").containsExactly(WANG.value());
        });
        assertThat(column(contact, "enqueued_at")).isEqualTo(first);
        assertThat(decisions(contact)).containsSubsequence("ASSIGN", "REQUEUE", "OFFER");
        assertThat(timesOffline(LINA)).isEqualTo(1);
    }

    @Test
    void backWithinTheGraceNothingHasHappened() {
        WebSocket lina = online("lina", LINA);
        ContactId contact = takes(LINA);
        List<String> before = decisions(contact);
        for (int i = 0; i < 3; i++) {
            lina.abort();
            lina = open("lina");
        }
        await().during(GRACE.multipliedBy(2)).atMost(PATIENCE).untilAsserted(() -> {
            assertThat(state(LINA)).isEqualTo("ONLINE");
            assertThat(column(contact, "state")).isEqualTo("ACTIVE");
        });
        assertThat(decisions(contact)).isEqualTo(before);
        assertThat(timesOffline(LINA)).isZero();
    }

    @Test
    void whereTheQueueSaysSoHerContactWaitsForHer() {
        change("update queue set when_agent_leaves = 'STAY'");
        WebSocket lina = online("lina", LINA);
        ContactId contact = takes(LINA);
        lina.abort();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(state(LINA)).isEqualTo("OFFLINE"));
        online("lina", LINA);
        assertThat(column(contact, "state")).isEqualTo("ACTIVE");
        assertThat(column(contact, "agent_id")).isEqualTo(LINA.value());
        assertThat(decisions(contact)).doesNotContain("REQUEUE");
    }

    @Test
    void agentOfADeadNodeIsOfflineOnceHoweverManyNodesNotice() throws Exception {
        goes(LINA);
        ContactId contact = takes(LINA);
        router.stop();
        try {
            jdbc.sql("""
                    insert into agent_presence (agent_id, seen_at) values (1, clock_timestamp() - interval '1 minute')
                    on conflict (agent_id) do update set seen_at = excluded.seen_at""").update();
            jdbc.sql("update agent_state set since = now() - interval '1 hour'").update();
            PresenceTerms terms = new PresenceTerms(GRACE, Duration.ofMillis(200));
            try (var nodes = Executors.newFixedThreadPool(4)) {
                List<Callable<Object>> looks = new ArrayList<>();
                for (int i = 0; i < 4; i++) {
                    looks.add(Executors.callable(new StaffPresence(jdbc, states, transaction, terms)::look));
                }
                for (var look : nodes.invokeAll(looks)) {
                    look.get();
                }
            }
            presence.look();
            assertThat(jdbc.sql("select count(*) from routing_event where kind = 'AgentStateChanged'").query(Integer.class).single())
                    .isEqualTo(1);
        } finally {
            router.start();
        }
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(column(contact, "state")).isEqualTo("WAITING"));
        assertThat(timesOffline(LINA)).isEqualTo(1);
    }

    @Test
    void whoComesBackOnlineMayBeLostAgain() {
        WebSocket lina = online("lina", LINA);
        lina.abort();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(timesOffline(LINA)).isEqualTo(1));
        online("lina", LINA).abort();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(timesOffline(LINA)).isEqualTo(2));
    }

    @Test
    void whoTalksOnTheTelephoneIsThereWithoutAPage() {
        WebSocket lina = online("lina", LINA);
        ContactId contact = takes(LINA);
        jdbc.sql("update contact set channel = 'PHONE' where id = ?").param(contact.value()).update();
        lina.abort();
        await().during(GRACE.multipliedBy(2)).atMost(PATIENCE).untilAsserted(() -> assertThat(state(LINA)).isEqualTo("ONLINE"));
        transaction.executeWithoutResult(status -> events.post(new RoutingEvent.ContactEnded(clock.instant(), contact)));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(state(LINA)).isEqualTo("OFFLINE"));
    }

    private WebSocket open(String login) {
        WebSocket socket = new ConsolePage(port, login, PASSWORD).open();
        sockets.add(socket);
        return socket;
    }

    private WebSocket online(String login, AgentId agent) {
        WebSocket socket = open(login);
        goes(agent);
        return socket;
    }

    private void goes(AgentId agent) {
        transaction.executeWithoutResult(status -> states.change(agent, Presence.ONLINE, null));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(state(agent)).isEqualTo("ONLINE"));
    }

    private void change(String sql) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql(sql).update();
            settings.queueChanged(QUEUE);
        });
    }

    private ContactId takes(AgentId agent) {
        ContactId contact = transaction.execute(status -> {
            long customer = jdbc.sql("insert into customer (name, created_at) values ('张三', now()) returning id")
                    .query(Long.class).single();
            long conversation = jdbc.sql("""
                    insert into conversation (customer_id, status, channel, address, queue_id, last_at, created_at)
                    values (?, 'OPEN', 'WEB_CHAT', gen_random_uuid()::text, 1, now(), now()) returning id""")
                    .param(customer).query(Long.class).single();
            return desk.open(new NewContact(new ConversationId(conversation), new CustomerId(customer), "WEB_CHAT", QUEUE,
                    clock.instant(), 0, Known.NOBODY, null));
        });
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(column(contact, "state")).isEqualTo("OFFERED"));
        transaction.executeWithoutResult(status -> events.post(
                new RoutingEvent.OfferAccepted(clock.instant(), contact, (Integer) column(contact, "offer_no"), agent)));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(column(contact, "state")).isEqualTo("ACTIVE"));
        return contact;
    }

    private Object column(ContactId contact, String name) {
        Map<String, Object> row = jdbc.sql("select * from contact where id = ?").param(contact.value()).query().singleRow();
        return row.get(name) == null ? "" : row.get(name);
    }

    private String state(AgentId agent) {
        return jdbc.sql("select state from agent_state where agent_id = ?").param(agent.value()).query(String.class)
                .optional().orElse("OFFLINE");
    }

    private int timesOffline(AgentId agent) {
        return jdbc.sql("select count(*) from agent_state_log where agent_id = ? and state = 'OFFLINE' and reason = 'lost'")
                .param(agent.value()).query(Integer.class).single();
    }

    private List<String> decisions(ContactId contact) {
        return jdbc.sql("select kind from routing_decision where contact_id = ? order by id").param(contact.value())
                .query(String.class).list();
    }
}
