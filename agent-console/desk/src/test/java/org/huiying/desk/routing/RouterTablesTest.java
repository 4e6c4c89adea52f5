package org.huiying.desk.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.huiying.desk.DeskApp;
import org.huiying.desk.lease.Lease;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.agent.Presence;
import org.huiying.rules.conversation.ContactId;
import org.huiying.rules.routing.RouterSnapshot;
import org.huiying.rules.routing.RoutingEvent;
import org.huiying.testing.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

/** What the router knows and what its tables say are the same after every round, and for every node. */
@SpringBootTest(classes = DeskApp.class)
@ContextConfiguration(initializers = TestStores.class)
class RouterTablesTest {

    @Autowired
    private Rounds rounds;
    @Autowired
    private RouterTables tables;
    @Autowired
    private Floor floor;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private Clock clock;

    @BeforeEach
    void begin() {
        rounds.begin();
    }

    @AfterEach
    void handBack() {
        rounds.end();
    }

    private void play() {
        rounds.play();
    }

    /** Rows are written for those who changed; what never changed is as it was read. */
    private void tablesSayWhatTheRouterKnows() {
        RouterSnapshot known = rounds.router.snapshot();
        RouterSnapshot read = transaction.execute(status -> tables.read());
        assertThat(read.contacts()).containsExactlyInAnyOrderElementsOf(known.contacts());
        assertThat(read.agents()).containsExactlyInAnyOrderElementsOf(known.agents());
        assertThat(read.queues()).containsExactlyInAnyOrderElementsOf(known.queues());
    }

    @Test
    void tablesSayWhatTheRouterKnowsAfterEveryRound() {
        Random random = new Random(5);
        List<ContactId> contacts = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            switch (random.nextInt(7)) {
                case 0, 1 -> contacts.add(floor.arrives(random.nextBoolean() ? "WEB_CHAT" : "PHONE"));
                case 2 -> floor.goes(random.nextBoolean() ? Floor.LINA : Floor.WANG,
                        Presence.values()[random.nextInt(3)]);
                default -> contacts.stream().filter(id -> !floor.state(id).equals("CLOSED")).findFirst()
                        .ifPresent(id -> answer(id, random));
            }
            play();
            tablesSayWhatTheRouterKnows();
        }
        assertThat(floor.count("contact where state = 'CLOSED'")).isPositive();
    }

    private void answer(ContactId contact, Random random) {
        switch (floor.state(contact)) {
            case "OFFERED" -> {
                if (random.nextInt(4) == 0) {
                    floor.post(floor.declined(floor.offers(contact).getFirst()));
                } else {
                    floor.accepts(contact);
                }
            }
            case "ACTIVE" -> {
                if (random.nextInt(3) == 0) {
                    floor.post(new RoutingEvent.TransferredToQueue(clock.instant(), contact,
                            new AgentId((Long) floor.row(contact).get("agent_id")), Floor.QUEUE));
                } else {
                    floor.ends(contact);
                }
            }
            case "WRAPPING" -> floor.finishes(contact);
            default -> floor.post(new RoutingEvent.ContactAbandoned(clock.instant(), contact));
        }
    }

    @Test
    void anotherNodeGoesOnWithTheOfferThatStands() {
        floor.goes(Floor.LINA, Presence.ONLINE);
        ContactId contact = floor.arrives();
        play();
        assertThat(floor.state(contact)).isEqualTo("OFFERED");
        rounds.lease = rounds.newLease();
        rounds.router = rounds.takeOver(rounds.lease);
        floor.accepts(contact);
        play();
        assertThat(floor.state(contact)).isEqualTo("ACTIVE");
        assertThat(floor.count("routing_decision where kind = 'OFFER'")).isEqualTo(1);
        assertThat(floor.count("routing_decision where kind = 'ASSIGN' and epoch = " + rounds.lease.epoch())).isEqualTo(1);
    }

    @Test
    void pausedHolderThatWakesUpLateChangesNothing() {
        floor.goes(Floor.LINA, Presence.ONLINE);
        play();
        rounds.takeOver(rounds.newLease());
        floor.arrives();
        assertThatThrownBy(this::play).isInstanceOf(Lease.Lost.class);
        assertThat(floor.count("routing_event")).isEqualTo(1);
        assertThat(floor.count("routing_decision where kind = 'OFFER'")).isZero();
    }

    @Test
    void offerThatExpiredWhileNobodyRoutedIsMissedOnce() {
        floor.goes(Floor.LINA, Presence.ONLINE);
        ContactId contact = floor.arrives();
        play();
        jdbc.sql("update contact_offer set expires_at = expires_at - interval '1 hour'").update();
        jdbc.sql("update routing_lease set engine_time = engine_time - interval '2 hours'").update();
        rounds.router = rounds.takeOver(rounds.lease);
        play();
        assertThat(floor.state(contact)).isEqualTo("WAITING");
        assertThat(floor.count("routing_decision where kind = 'OFFER'")).isEqualTo(1);
        assertThat(floor.count("agent_state where agent_id = 1 and state = 'ONLINE' and misses = 1")).isEqualTo(1);
    }

    @Test
    void wrapUpOfWhoHandedOnIsHersAlone() {
        floor.goes(Floor.LINA, Presence.ONLINE);
        ContactId contact = floor.arrives();
        play();
        floor.accepts(contact);
        play();
        floor.post(new RoutingEvent.TransferredToQueue(clock.instant(), contact, Floor.LINA, Floor.QUEUE));
        floor.goes(Floor.WANG, Presence.ONLINE);
        play();
        assertThat(floor.state(contact)).isEqualTo("OFFERED");
        assertThat(floor.offers(contact)).extracting(Floor.Ringing::agent).containsExactly(Floor.WANG);
        floor.post(new RoutingEvent.WrapUpEnded(clock.instant(), contact, Floor.LINA));
        play();
        assertThat(floor.state(contact)).isEqualTo("OFFERED");
    }

    @Test
    void closedQueueTurnsAway() {
        jdbc.sql("update queue set hours = '{\"days\": {}}' where id = 1").update();
        ContactId contact = floor.arrives();
        play();
        assertThat(floor.row(contact)).containsEntry("state", "CLOSED").containsEntry("outcome", "REJECTED");
    }
}
