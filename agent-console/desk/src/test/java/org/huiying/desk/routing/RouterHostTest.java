package org.huiying.desk.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.huiying.desk.DeskApp;
import org.huiying.rules.agent.Presence;
import org.huiying.rules.conversation.ContactId;
import org.huiying.rules.routing.RoutingEvent;
import org.huiying.testing.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(classes = DeskApp.class)
@ContextConfiguration(initializers = TestStores.class)
class RouterHostTest {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    @Autowired
    private Floor floor;
    @Autowired
    private RoutingApi api;
    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void clean() {
        DeskApp.fill(jdbc);
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("zhou", "", "ROLE_SUPERVISOR"));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private void awaitState(ContactId contact, String state) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(10))
                .untilAsserted(() -> assertThat(floor.state(contact)).isEqualTo(state));
    }

    @Test
    void contactIsOfferedTakenWrappedUpAndClosed() {
        floor.goes(Floor.LINA, Presence.ONLINE);
        ContactId contact = floor.arrives();
        awaitState(contact, "OFFERED");
        floor.accepts(contact);
        awaitState(contact, "ACTIVE");
        floor.ends(contact);
        awaitState(contact, "WRAPPING");
        floor.finishes(contact);
        awaitState(contact, "CLOSED");
        assertThat(floor.row(contact)).containsEntry("outcome", "SERVED").containsEntry("agent_id", Floor.LINA.value());
        assertThat(api.decisions(contact.value())).extracting(RoutingApi.DecisionView::kind)
                .containsExactly("ENQUEUE", "OFFER", "ASSIGN", "WRAP_UP_STARTED", "FINISH", "AGENT_READY");
        assertThat(api.decisions(contact.value()).get(1).reason().path("facts").has("IDLE")).isTrue();
        assertThat(floor.count("routing_contact")).isZero();
        assertThat(floor.count("live_event where topic = 'agent:1' and type in ('offer', 'offer-ended')")).isEqualTo(2);
    }

    @Test
    void whyAContactWaitsCanBeAsked() {
        ContactId contact = floor.arrives();
        await().atMost(PATIENCE).pollInSameThread().untilAsserted(() -> assertThat(api.waiting()).singleElement()
                .satisfies(waiting -> assertThat(waiting.why().code()).isEqualTo("NO_AGENT_ONLINE")));
        floor.goes(Floor.WANG, Presence.ONLINE);
        awaitState(contact, "OFFERED");
        await().atMost(PATIENCE).pollInSameThread().untilAsserted(() ->
                assertThat(api.waiting().getFirst().why().agents()).containsExactly(new RoutingApi.Named(2, "王强")));
    }

    @Test
    void agentStateIsToldWithItsReason() {
        floor.goes(Floor.LINA, Presence.ONLINE);
        floor.goes(Floor.LINA, Presence.AWAY);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                floor.count("agent_state where agent_id = 1 and state = 'AWAY' and reason = 'meal'")).isEqualTo(1));
        assertThat(floor.count("live_event where topic = 'desk' and type = 'agent-state'")).isPositive();
        assertThat(floor.count("agent_state_log where agent_id = 1")).isPositive();
    }

    @Test
    void nothingIsLostOrDoubledWhenTheLeaseIsTakenAwayAgainAndAgain() {
        jdbc.sql("update agent set max_chats = 50, chat_units = 2").update();
        floor.goes(Floor.LINA, Presence.ONLINE);
        floor.goes(Floor.WANG, Presence.ONLINE);
        List<ContactId> contacts = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            contacts.add(floor.arrives());
            if (i % 10 == 9) {
                jdbc.sql("update routing_lease set epoch = epoch + 1, holder = 'nobody'").update();
            }
        }
        for (ContactId contact : contacts) {
            awaitState(contact, "OFFERED");
            floor.accepts(contact);
            awaitState(contact, "ACTIVE");
        }
        assertThat(floor.count("routing_decision where kind = 'ASSIGN'")).isEqualTo(60);
        assertThat(floor.count("routing_event")).isZero();
    }

    @Test
    void ofTwoWhoTakeAWaitingContactTheFirstHasItAndTheOtherIsTold() {
        ContactId contact = floor.arrives();
        Instant now = Instant.parse("2026-11-21T01:00:00Z");
        floor.post(new RoutingEvent.ContactTakenOver(now, contact, Floor.LINA, null));
        floor.post(new RoutingEvent.ContactTakenOver(now, contact, Floor.WANG, null));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                floor.count("live_event where topic = 'agent:2' and type = 'notice'")).isEqualTo(1));
        assertThat(floor.row(contact)).containsEntry("state", "ACTIVE").containsEntry("agent_id", Floor.LINA.value());
    }

    @Test
    void eventThatCannotBeHandledStopsNobody() {
        jdbc.sql("insert into routing_event (at, kind, payload) values (now(), 'Nonsense', '{}')").update();
        floor.goes(Floor.LINA, Presence.ONLINE);
        ContactId contact = floor.arrives();
        awaitState(contact, "OFFERED");
        assertThat(floor.count("routing_event")).isZero();
    }
}
