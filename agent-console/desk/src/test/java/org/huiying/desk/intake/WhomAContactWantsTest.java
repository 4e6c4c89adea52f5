package org.huiying.desk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import org.huiying.desk.DeskApp;
import org.huiying.gateway.contact.Address;
import org.huiying.gateway.contact.ChannelKind;
import org.huiying.gateway.contact.Choice;
import org.huiying.gateway.contact.ExternalId;
import org.huiying.gateway.contact.Inbound;
import org.huiying.gateway.contact.Inbox;
import org.huiying.gateway.contact.Language;
import org.huiying.gateway.contact.PreChat;
import org.huiying.gateway.contact.Receipt;
import org.huiying.gateway.contact.VisitorId;
import org.huiying.gateway.contact.Words;
import org.huiying.testing.TestStores;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a contact asks of routing: its customer's language, and the agents whom he knows. */
@SpringBootTest(classes = DeskApp.class)
@ContextConfiguration(initializers = TestStores.class)
class WhomAContactWantsTest {

    private static final int LINA = 1;
    private static final int WANG = 2;

    @Autowired
    private Inbox inbox;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Clock clock;
    @Autowired
    private JsonMapper json;

    private final VisitorId visitor = new VisitorId(UUID.randomUUID());

    /** Rests, so that what it is told stays where it can be seen. */
    @Autowired
    @Qualifier("routerHost")
    private SmartLifecycle router;

    @BeforeEach
    void clean() {
        router.stop();
        DeskApp.fill(jdbc);
        jdbc.sql("update queue set languages = '{en}', owner_seconds = 60, preferred_seconds = 30 where code = 'after-sales'").update();
    }

    @AfterEach
    void route() {
        router.start();
    }

    @Test
    void languageThatTheQueueOffersNeedsItsSkill() {
        starts("after-sales", new Language("en"));
        assertThat(wants().at("/needs/levels/lang-en").asInt()).isEqualTo(1);
    }

    @Test
    void languageThatTheQueueDoesNotOfferIsServedInChinese() {
        starts("after-sales", new Language("ja"));
        assertThat(wants().at("/needs/levels").isEmpty()).isTrue();
        assertThat(jdbc.sql("select language from customer").query(String.class).single()).isEqualTo("ja");
    }

    @Test
    void customerKeepsHisLanguageUntilHeChoosesAnother() {
        starts("after-sales", new Language("en"));
        ends();
        starts("after-sales", null);
        assertThat(wants().at("/needs/levels").has("lang-en")).isTrue();
        ends();
        starts("after-sales", Language.CHINESE);
        assertThat(wants().at("/needs/levels").isEmpty()).isTrue();
    }

    @Test
    void ownerOfAnOpenConversationComesBeforeWhoServedHimLast() {
        knows(LINA, WANG);
        online(LINA);
        Instant before = clock.instant();
        starts("after-sales", null);
        JsonNode holds = wants().get("holds");
        assertThat(holds).hasSize(2);
        assertThat(holds.at("/0/kind").asString()).isEqualTo("OWNER");
        assertThat(holds.at("/0/agent/value").asInt()).isEqualTo(LINA);
        assertThat(Instant.parse(holds.at("/0/until").asString())).isAfterOrEqualTo(before.plusSeconds(60));
        assertThat(holds.at("/1/kind").asString()).isEqualTo("PREFERRED");
        assertThat(Duration.between(Instant.parse(holds.at("/0/until").asString()), Instant.parse(holds.at("/1/until").asString())))
                .isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void nobodyWaitsForAnOwnerWhoIsNotThereBeforeTheLastAgent() {
        knows(LINA, WANG);
        starts("after-sales", null);
        JsonNode holds = wants().get("holds");
        assertThat(Instant.parse(holds.at("/1/until").asString())).isBefore(Instant.parse(holds.at("/0/until").asString()));
    }

    @Test
    void queueThatDoesNotHoldHoldsForNobody() {
        jdbc.sql("update queue set owner_seconds = 0, preferred_seconds = 0").update();
        knows(LINA, WANG);
        starts("after-sales", null);
        assertThat(wants().get("holds")).isEmpty();
    }

    @Test
    void queueThatKeepsContactsWhileClosedTakesThemIn() {
        assertThat(start("closed", null)).isInstanceOf(Receipt.Refused.class);
        jdbc.sql("update queue set when_closed = 'KEEP_WAITING' where code = 'closed'").update();
        assertThat(start("closed", null)).isInstanceOf(Receipt.Accepted.class);
    }

    /** He talks with one on another channel just now, and the other served him this morning. */
    private void knows(int owner, int last) {
        starts("after-sales", null);
        jdbc.sql("update contact set state = 'CLOSED', outcome = 'SERVED', closed_at = now(), agent_id = ?, answered_at = now()")
                .param(last).update();
        jdbc.sql("update conversation set channel = 'SMS', address = '+8613800138000', owner_agent_id = ?").param(owner).update();
    }

    private void online(int agent) {
        jdbc.sql("insert into agent_state (agent_id, state, since, idle_since) values (?, 'ONLINE', now(), now())").param(agent).update();
    }

    private void ends() {
        jdbc.sql("update contact set state = 'CLOSED', outcome = 'ABANDONED', closed_at = now()").update();
        jdbc.sql("update conversation set status = 'ENDED', ended_at = now()").update();
    }

    private void starts(String topic, @Nullable Language language) {
        assertThat(start(topic, language)).isInstanceOf(Receipt.Accepted.class);
    }

    private Receipt start(String topic, @Nullable Language language) {
        return inbox.receive(new Inbound.Started(new Address(ChannelKind.WEB_CHAT, visitor.value().toString()),
                new ExternalId(UUID.randomUUID().toString()),
                new PreChat(null, null, new Choice.Code(topic), "张三", null, language), new Words("空调不制冷")));
    }

    private JsonNode wants() {
        return json.readTree(jdbc.sql("select payload from routing_event where kind = 'ContactEnqueued' order by id desc limit 1")
                .query(String.class).single()).get("wants");
    }
}
