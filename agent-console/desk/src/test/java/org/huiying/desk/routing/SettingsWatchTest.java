package org.huiying.desk.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.huiying.desk.DeskApp;
import org.huiying.rules.agent.Skill;
import org.huiying.rules.conversation.Channel;
import org.huiying.rules.queue.QueueId;
import org.huiying.rules.routing.AgentOrder;
import org.huiying.rules.routing.AgentProfile;
import org.huiying.rules.routing.Announcing;
import org.huiying.rules.routing.Capacity;
import org.huiying.rules.routing.CoolDown;
import org.huiying.rules.routing.Needs;
import org.huiying.rules.routing.OfferTerms;
import org.huiying.rules.routing.QueueLimits;
import org.huiying.rules.routing.QueueSettings;
import org.huiying.rules.routing.Ring;
import org.huiying.rules.routing.Router;
import org.huiying.rules.routing.RoutingEvent;
import org.huiying.rules.routing.Service;
import org.huiying.rules.routing.ServiceTarget;
import org.huiying.rules.routing.Serving;
import org.huiying.testing.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

/** What the router is told of settings and dates. The router itself rests. */
@SpringBootTest(classes = DeskApp.class)
@ContextConfiguration(initializers = TestStores.class)
class SettingsWatchTest {

    private static final Instant BEFORE_MIDNIGHT = Instant.parse("2031-03-01T15:59:59Z");
    private static final Instant MIDNIGHT = Instant.parse("2031-03-01T16:00:00Z");

    @Autowired
    private SettingsWatch watch;
    @Autowired
    private Settings settings;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    @Qualifier("routerHost")
    private SmartLifecycle router;

    @BeforeEach
    void clean() {
        router.stop();
        DeskApp.fill(jdbc);
        jdbc.sql("update routing_day set day = '2031-03-01'").update();
    }

    @AfterEach
    void route() {
        jdbc.sql("update routing_day set day = '1970-01-01'").update();
        router.start();
    }

    @Test
    void dayBeginsOnceAtMidnightOfTheCentreWhicheverNodeLooks() {
        assertThat(days(BEFORE_MIDNIGHT)).isZero();
        assertThat(days(MIDNIGHT)).isEqualTo(1);
        assertThat(days(MIDNIGHT.plusSeconds(5))).isZero();
        assertThat(days(MIDNIGHT.plus(Duration.ofHours(3)))).as("after a restart").isZero();
        assertThat(days(MIDNIGHT.plus(Duration.ofDays(3)))).as("after three days of standing still").isEqualTo(1);
    }

    @Test
    void dayBeginsAgainWhenTheRoundThatBeganItWasNotCommitted() {
        transaction.executeWithoutResult(status -> {
            assertThat(watch.changes(new Router(), MIDNIGHT)).anyMatch(RoutingEvent.DayBegan.class::isInstance);
            status.setRollbackOnly();
        });
        assertThat(days(MIDNIGHT)).isEqualTo(1);
    }

    @Test
    void everyColumnOfAQueueReachesTheRouter() {
        jdbc.sql("insert into skill (code, name, name_en) values ('air', '空调', 'Air') on conflict do nothing").update();
        long id = jdbc.sql("""
                insert into queue (code, name, name_en, target_seconds, strict_priority, agent_order, ties, pack_to, drains, reserve,
                    offer_seconds_call, offer_seconds_chat, offer_seconds_message, offer_seconds_callback, cool_down_declined,
                    cool_down_missed, cool_down_left, misses_until_away, offers_at_once, wrap_up_seconds, max_waiting,
                    max_wait_seconds, overflow_queue_id, overflow_after_seconds, when_closed, when_agent_leaves, when_nobody,
                    announce_seconds, expected_handling_seconds)
                values ('full', '全', 'Full', 45, 3, 'ROUND_ROBIN', '{LEVEL,GRADE}', 4, false, 1, 11, 12, 13, 14, 15, 16, 17, 5, 6, 70,
                    80, 900, 1, 100, 'KEEP_WAITING', 'STAY', 'OVERFLOW', 20, 240) returning id""").query(Long.class).single();
        jdbc.sql("insert into queue_skill (queue_id, skill, level) values (?, 'air', 9)").param(id).update();
        jdbc.sql("insert into queue_ring (queue_id, n, after_seconds, reserve) values (?, 2, 30, 2)").param(id).update();
        jdbc.sql("insert into queue_ring_skill (queue_id, n, skill, level) values (?, 2, 'air', 4)").param(id).update();

        assertThat(settings.queue(new QueueId(id))).contains(new QueueSettings(
                new ServiceTarget(Duration.ofSeconds(45), 3),
                new Serving(List.of(new Ring(Duration.ZERO, Needs.of(Map.of(new Skill("air"), 9)), 1),
                        new Ring(Duration.ofSeconds(30), Needs.of(Map.of(new Skill("air"), 4)), 2)),
                        new AgentOrder(AgentOrder.By.ROUND_ROBIN, List.of(AgentOrder.Tie.LEVEL, AgentOrder.Tie.GRADE), 4), false),
                new OfferTerms(Map.of(Channel.PHONE, Duration.ofSeconds(11), Channel.CHAT, Duration.ofSeconds(12),
                        Channel.MESSAGING, Duration.ofSeconds(13), Channel.CALLBACK, Duration.ofSeconds(14)),
                        new CoolDown(Duration.ofSeconds(15), Duration.ofSeconds(16), Duration.ofSeconds(17)), 5, 6),
                Duration.ofSeconds(70),
                new QueueLimits(80, Duration.ofSeconds(900),
                        new QueueLimits.Overflow(new QueueId(1), Duration.ofSeconds(100)),
                        QueueLimits.WhenClosed.KEEP_WAITING, QueueLimits.WhenAgentLeaves.STAY, QueueLimits.WhenNobody.OVERFLOW),
                new Announcing(Duration.ofSeconds(20), Duration.ofSeconds(240))));
    }

    @Test
    void everyColumnOfAnAgentReachesTheRouter() {
        jdbc.sql("""
                update agent set grade = 'LEAD', capacity = 200, call_units = 90, max_calls = 2, chat_units = 20, max_chats = 6,
                    message_units = 10, max_messages = 12, callback_units = 80, max_callbacks = 3 where id = 1""").update();
        jdbc.sql("update agent_queue set priority = 2, delay_seconds = 45 where agent_id = 1 and queue_id = 2").update();
        jdbc.sql("insert into agent_interrupt values (1, 'PHONE', 'CHAT'), (1, 'PHONE', 'MESSAGING')").update();

        assertThat(settings.agent(Floor.LINA)).contains(new AgentProfile(Map.of(),
                Map.of(Floor.QUEUE, Service.NORMAL, new QueueId(2), new Service(2, Duration.ofSeconds(45))),
                new Capacity(200, Map.of(Channel.PHONE, new Capacity.Share(90, 2), Channel.CHAT, new Capacity.Share(20, 6),
                        Channel.MESSAGING, new Capacity.Share(10, 12), Channel.CALLBACK, new Capacity.Share(80, 3)),
                        Map.of(Channel.PHONE, Set.of(Channel.CHAT, Channel.MESSAGING))), 4, true));
    }

    private int days(Instant now) {
        return transaction.execute(status -> (int) watch.changes(new Router(), now).stream()
                .filter(RoutingEvent.DayBegan.class::isInstance).count());
    }
}
