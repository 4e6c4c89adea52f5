package org.huiying.desk.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.huiying.desk.DeskApp;
import org.huiying.rules.agent.Presence;
import org.huiying.rules.conversation.ContactId;
import org.huiying.rules.queue.QueueId;
import org.huiying.testing.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

/** Queues that the router has not heard of, and nodes whose clocks are ahead. */
@SpringBootTest(classes = DeskApp.class)
@ContextConfiguration(initializers = TestStores.class)
class RoundTest {

    @Autowired
    private Rounds rounds;
    @Autowired
    private Floor floor;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private RoundParts parts;
    @Autowired
    private Clock clock;

    @BeforeEach
    void begin() {
        rounds.begin();
        floor.goes(Floor.LINA, Presence.ONLINE);
        rounds.play();
    }

    @AfterEach
    void handBack() {
        rounds.end();
    }

    private QueueId queueOfWhichNobodyWasTold() {
        long queue = jdbc.sql("insert into queue (code, name, name_en) values ('new', '新队列', 'New') returning id")
                .query(Long.class).single();
        jdbc.sql("insert into agent_queue (agent_id, queue_id) values (1, ?)").param(queue).update();
        return new QueueId(queue);
    }

    @Test
    void contactOfAQueueThatIsNewToTheRouterWaitsAndIsServed() {
        ContactId contact = floor.arrives("PHONE", queueOfWhichNobodyWasTold());
        rounds.play(List.of());
        assertThat(floor.state(contact)).isEqualTo("WAITING");
        assertThat(floor.count("routing_contact where contact_id = " + contact)).isEqualTo(1);
        rounds.play();
        assertThat(floor.state(contact)).isEqualTo("OFFERED");
    }

    @Test
    void contactOfAQueueThatIsOutOfUseIsTurnedAwayAndNotForgotten() {
        QueueId queue = queueOfWhichNobodyWasTold();
        jdbc.sql("update queue set enabled = false where id = ?").param(queue.value()).update();
        ContactId contact = floor.arrives("PHONE", queue);
        rounds.play(List.of());
        assertThat(floor.row(contact)).containsEntry("state", "CLOSED").containsEntry("outcome", "REJECTED");
    }

    /** A round of a node whose clock is an hour ahead. */
    private void playAnHourAhead() {
        Round ahead = parts.round(Clock.offset(clock, Duration.ofHours(1)));
        transaction.executeWithoutResult(status -> {
            Round.Done done = ahead.play(rounds.router, rounds.lease, List.of(), 1000);
            assertThat(done.ahead()).isBetween(Duration.ofMinutes(59), Duration.ofHours(1));
        });
    }

    @Test
    void nodeWhoseClockIsAheadMakesOffersThatEndInTime() {
        ContactId contact = floor.arrives();
        playAnHourAhead();
        Instant soon = clock.instant().plusSeconds(60);
        assertThat(floor.state(contact)).isEqualTo("OFFERED");
        assertThat(floor.count("contact_offer where expires_at > '" + Timestamp.from(soon) + "'")).isZero();
        assertThat(floor.count("routing_lease where engine_time > clock_timestamp() + interval '2 seconds'")).isZero();
        assertThat(rounds.router.nextWake()).isBefore(soon);
    }

    @Test
    void anotherNodeGoesOnAtOnceAfterOneWhoseClockWasAhead() {
        playAnHourAhead();
        rounds.router = rounds.takeOver(rounds.lease = rounds.newLease());
        ContactId contact = floor.arrives();
        rounds.play();
        assertThat(floor.state(contact)).isEqualTo("OFFERED");
        jdbc.sql("update contact_offer set expires_at = expires_at - interval '1 hour'").update();
        rounds.router = rounds.takeOver(rounds.lease);
        rounds.play();
        assertThat(floor.state(contact)).as("its time-outs are not an hour late").isEqualTo("WAITING");
    }

    @Test
    void eventOfANodeWhoseClockIsAheadHappensNow() {
        floor.goes(Floor.LINA, Presence.AWAY);
        jdbc.sql("update routing_event set payload = jsonb_set(payload::jsonb, '{at}', to_jsonb(?::text))::json")
                .param(clock.instant().plusSeconds(3600).toString()).update();
        rounds.play(List.of());
        assertThat(floor.count("agent_state where agent_id = 1 and state = 'AWAY' and since < clock_timestamp() + interval '2 seconds'"))
                .isEqualTo(1);
        assertThat(rounds.router.snapshot().now()).isBefore(clock.instant().plusSeconds(2));
    }
}
