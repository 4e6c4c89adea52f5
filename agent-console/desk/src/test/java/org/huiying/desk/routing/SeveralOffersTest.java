package org.huiying.desk.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.util.List;
import java.util.Set;

import org.huiying.desk.DeskApp;
import org.huiying.desk.agent.Role;
import org.huiying.desk.agent.StaffMember;
import org.huiying.desk.problem.Refused;
import org.huiying.rules.agent.Presence;
import org.huiying.rules.conversation.ContactId;
import org.huiying.rules.routing.OfferTerms;
import org.huiying.rules.routing.QueueSettings;
import org.huiying.rules.routing.RouterSnapshot;
import org.huiying.rules.routing.RoutingEvent;
import org.huiying.testing.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

/** A contact that rings at two agents at once, on the real tables. */
@SpringBootTest(classes = DeskApp.class)
@ContextConfiguration(initializers = TestStores.class)
class SeveralOffersTest {

    @Autowired
    private Rounds rounds;
    @Autowired
    private RouterTables tables;
    @Autowired
    private Settings settings;
    @Autowired
    private OfferApi answers;
    @Autowired
    private RoutingApi supervision;
    @Autowired
    private Floor floor;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private Clock clock;

    private ContactId contact;
    private Floor.Ringing first;
    private Floor.Ringing second;

    @BeforeEach
    void ringAtBoth() {
        SecurityContextHolder.getContext().setAuthentication(
                new TestingAuthenticationToken("zhou", "", "ROLE_SUPERVISOR", "ROLE_AGENT"));
        rounds.begin();
        floor.goes(Floor.LINA, Presence.ONLINE);
        floor.goes(Floor.WANG, Presence.ONLINE);
        rounds.play();
        contact = floor.arrives();
        QueueSettings found = settings.queue(Floor.QUEUE).orElseThrow();
        OfferTerms terms = found.offers();
        rounds.play(List.of(new RoutingEvent.QueueConfigured(clock.instant(), Floor.QUEUE, new QueueSettings(
                found.target(), found.serving(),
                new OfferTerms(terms.expiry(), terms.coolDown(), terms.missesUntilAway(), 2),
                found.wrapUp(), found.limits(), found.announcing()))));
        List<Floor.Ringing> offers = floor.offers(contact);
        assertThat(offers).extracting(Floor.Ringing::agent).containsExactlyInAnyOrder(Floor.LINA, Floor.WANG);
        first = offers.getFirst();
        second = offers.getLast();
    }

    @AfterEach
    void end() {
        rounds.end();
        SecurityContextHolder.clearContext();
    }

    private void play() {
        rounds.play(List.of());
        RouterSnapshot read = transaction.execute(status -> tables.read());
        assertThat(read.contacts()).containsExactlyInAnyOrderElementsOf(rounds.router.snapshot().contacts());
    }

    private long told(Floor.Ringing offer, String why) {
        return floor.count("live_event where type = 'offer-ended' and topic = 'agent:%s' and data ->> 'n' = '%d' and %s"
                .formatted(offer.agent(), offer.number(), why));
    }

    @Test
    void ofTwoWhoAcceptAtTheSameMomentOneHasItAndTheOtherIsToldWho() {
        floor.post(floor.accepted(second));
        floor.post(floor.accepted(first));
        play();
        assertThat(floor.row(contact)).containsEntry("state", "ACTIVE").containsEntry("agent_id", second.agent().value());
        assertThat(floor.offers(contact)).isEmpty();
        assertThat(floor.count("routing_decision where kind = 'ASSIGN'")).isEqualTo(1);
        String holder = second.agent().equals(Floor.LINA) ? "李娜" : "王强";
        assertThat(told(first, "data ->> 'why' = 'TAKEN' and data -> 'by' ->> 'name' = '" + holder + "'")).isEqualTo(1);
        assertThat(told(second, "data ->> 'why' = 'ACCEPTED'")).isEqualTo(1);
        assertThatThrownBy(() -> answers.accept(member(first), contact.value(), first.number()))
                .isInstanceOf(Refused.class).hasMessageContaining(holder);
    }

    @Test
    void itStillRingsAtTheSecondWhenTheFirstDeclines() {
        floor.post(floor.declined(first));
        play();
        assertThat(floor.state(contact)).isEqualTo("OFFERED");
        assertThat(floor.offers(contact)).containsExactly(second);
        assertThat(told(first, "data ->> 'why' = 'DECLINED'")).isEqualTo(1);
        assertThat(floor.count("live_event where topic = 'agent:%s' and type = 'offer-ended'".formatted(second.agent()))).isZero();
        answers.accept(member(second), contact.value(), second.number());
        play();
        assertThat(floor.row(contact)).containsEntry("state", "ACTIVE").containsEntry("agent_id", second.agent().value());
    }

    @Test
    void itWaitsAgainWhenBothDecline() {
        floor.post(floor.declined(first));
        floor.post(floor.declined(second));
        play();
        assertThat(floor.row(contact)).containsEntry("state", "WAITING").containsEntry("agent_id", null);
        assertThat(floor.offers(contact)).isEmpty();
    }

    @Test
    void anotherNodeGoesOnWithBothOffers() {
        rounds.router = rounds.takeOver(rounds.lease = rounds.newLease());
        floor.post(floor.accepted(first));
        play();
        assertThat(floor.row(contact)).containsEntry("agent_id", first.agent().value());
        assertThat(told(second, "data ->> 'why' = 'TAKEN'")).isEqualTo(1);
    }

    @Test
    void aNumberOfHersFencesAnAnswerOfAnother() {
        assertThatThrownBy(() -> answers.accept(member(first), contact.value(), second.number()))
                .isInstanceOf(Refused.class);
    }

    @Test
    void supervisorSeesAtWhomItRings() {
        await().pollInSameThread().untilAsserted(() -> assertThat(supervision.waiting()).singleElement().satisfies(waiting -> {
            assertThat(waiting.why().code()).isEqualTo("ON_OFFER");
            assertThat(waiting.why().agents()).extracting(RoutingApi.Named::name).containsExactlyInAnyOrder("李娜", "王强");
        }));
    }

    private static StaffMember member(Floor.Ringing offer) {
        return new StaffMember(offer.agent().value(), "login", "name", Set.of(Role.AGENT));
    }
}
