package org.huiying.aftercare.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.huiying.aftercare.AftercareTest;
import org.huiying.aftercare.Company;
import org.huiying.desk.routing.AgentStates;
import org.huiying.desk.routing.RoutingEvents;
import org.huiying.gateway.contact.Address;
import org.huiying.gateway.contact.ChannelKind;
import org.huiying.gateway.contact.Choice;
import org.huiying.gateway.contact.ExternalId;
import org.huiying.gateway.contact.Inbound;
import org.huiying.gateway.contact.Inbox;
import org.huiying.gateway.contact.PreChat;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.agent.Presence;
import org.huiying.rules.conversation.Channel;
import org.huiying.rules.conversation.ContactId;
import org.huiying.rules.customer.CustomerId;
import org.huiying.rules.queue.QueueId;
import org.huiying.rules.routing.Arrival;
import org.huiying.rules.routing.RoutingEvent;
import org.huiying.rules.routing.Wants;
import org.huiying.rules.ticket.TicketId;
import org.huiying.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 首问责任制: a customer whose repair is under way reaches the one who took it on, and somebody else if she is not to be had.
 * The router's time never goes back, so this has a context, and with it a database and a clock, of its own.
 */
@AftercareTest
@TestPropertySource(properties = "spring.application.name=ticket-owners")
class TicketOwnersTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Autowired Company company;
    @Autowired TicketOwners owners;
    @Autowired AgentStates states;
    @Autowired RoutingEvents events;
    @Autowired Inbox inbox;
    @Autowired SettableClock clock;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    private final Address visitor = new Address(ChannelKind.WEB_CHAT, UUID.randomUUID().toString());
    private QueueId queue;
    private AgentId colleague;
    private AgentId owner;
    private CustomerId customer;

    @BeforeEach
    void aRepairIsUnderWay() {
        queue = company.queue("{\"always\": true}");
        jdbc.sql("update queue set owner_seconds = 60, wrap_up_seconds = 0 where id = ?").param(queue.value()).update();
        colleague = online();
        clock.advance(Duration.ofSeconds(10));
        owner = online();
        customer = company.customer();
        jdbc.sql("insert into customer_identity (customer_id, kind, value, created_at) values (?, 'VISITOR', ?, now())")
                .params(customer.value(), visitor.value()).update();
        TicketId ticket = company.ticketAtWork(customer, company.conversation(customer, queue));
        jdbc.sql("update ticket set owner_agent_id = ? where id = ?").params(owner.value(), ticket.value()).update();
    }

    @AfterEach
    void goHome() {
        transaction.executeWithoutResult(status -> List.of(colleague, owner)
                .forEach(agent -> states.change(agent, Presence.OFFLINE, null)));
    }

    private AgentId online() {
        AgentId agent = company.agent();
        jdbc.sql("insert into agent_queue (agent_id, queue_id) values (?, ?)").params(agent.value(), queue.value()).update();
        transaction.executeWithoutResult(status -> states.change(agent, Presence.ONLINE, null));
        return agent;
    }

    private void comesAgain() {
        String topic = jdbc.sql("select code from queue where id = ?").param(queue.value()).query(String.class).single();
        inbox.receive(new Inbound.Started(visitor, new ExternalId(UUID.randomUUID().toString()),
                new PreChat(null, null, new Choice.Code(topic), null, null, null), null));
    }

    private void isOfferedTo(AgentId agent) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).untilAsserted(() -> assertThat(jdbc.sql("""
                select o.agent_id from contact_offer o join contact c on c.id = o.contact_id where c.customer_id = ?""")
                .param(customer.value()).query(Long.class).list()).containsExactly(agent.value()));
    }

    private List<Map<String, Object>> offers() {
        return jdbc.sql("""
                select d.agent_id, d.reason ->> 'code' as code from routing_decision d join contact c on c.id = d.contact_id
                where c.customer_id = ? and d.kind = 'OFFER' order by d.id""").param(customer.value()).query().listOfRows();
    }

    @Test
    void reachesHerFirstAndAnotherWhenSheDoesNotAnswer() {
        comesAgain();
        isOfferedTo(owner);
        clock.advance(Duration.ofSeconds(31));
        isOfferedTo(colleague);
        assertThat(offers()).extracting(offer -> offer.get("code")).containsExactly("OWNER_AGENT", "LONGEST_IDLE");
    }

    @Test
    void waitsForHerWhileSheIsBusyAndThenIsAnybodys() {
        jdbc.sql("update agent set max_chats = 1 where id = ?").param(owner.value()).update();
        transaction.executeWithoutResult(status -> states.change(owner, Presence.ONLINE, null));
        busyWithAnother();
        comesAgain();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(jdbc.sql("""
                select count(*) from routing_contact r join contact c on c.id = r.contact_id
                where c.customer_id = ? and r.phase = 'WAITING'""").param(customer.value()).query(Long.class).single()).isEqualTo(1));
        assertThat(offers()).as("the colleague is free, and he waits for her").isEmpty();
        clock.advance(Duration.ofSeconds(61));
        isOfferedTo(colleague);
        assertThat(offers()).extracting(offer -> offer.get("code")).containsExactly("LONGEST_IDLE");
    }

    /** Somebody else's chat, which she has taken over. */
    private void busyWithAnother() {
        CustomerId other = company.customer();
        ContactId chat = company.waiting(company.conversation(other, queue), other, queue);
        transaction.executeWithoutResult(status -> {
            events.post(new RoutingEvent.ContactEnqueued(clock.instant(), queue,
                    new Arrival(chat, Channel.CHAT, clock.instant()), Wants.NOTHING_SPECIAL));
            events.post(new RoutingEvent.ContactTakenOver(clock.instant(), chat, owner, null));
        });
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(jdbc.sql("select agent_id from contact where id = ? and state = 'ACTIVE'")
                .param(chat.value()).query(Long.class).list()).containsExactly(owner.value()));
    }

    @Test
    void ownsOnlyWhatIsNotOverYet() {
        assertThat(owners.of(customer)).contains(owner);
        jdbc.sql("update ticket set state = 'CLOSED' where customer_id = ?").param(customer.value()).update();
        assertThat(owners.of(customer)).isEmpty();
    }
}
