package org.huiying.desk.routing;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.huiying.desk.intake.ContactDesk;
import org.huiying.desk.intake.Known;
import org.huiying.desk.intake.NewContact;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.agent.Presence;
import org.huiying.rules.conversation.ContactId;
import org.huiying.rules.conversation.ConversationId;
import org.huiying.rules.customer.CustomerId;
import org.huiying.rules.queue.QueueId;
import org.huiying.rules.routing.RoutingEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What customers and agents do in these tests, each in a transaction as the features do it. */
@Component
class Floor {

    static final QueueId QUEUE = new QueueId(1);
    static final AgentId LINA = new AgentId(1);
    static final AgentId WANG = new AgentId(2);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ContactDesk desk;
    private final RoutingEvents events;
    private final AgentStates states;
    private final Clock clock;

    Floor(JdbcClient jdbc, TransactionTemplate transaction, ContactDesk desk, RoutingEvents events,
          AgentStates states, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.desk = desk;
        this.events = events;
        this.states = states;
        this.clock = clock;
    }

    ContactId arrives() {
        return arrives("WEB_CHAT");
    }

    ContactId arrives(String channel) {
        return arrives(channel, QUEUE);
    }

    ContactId arrives(String channel, QueueId queue) {
        return transaction.execute(status -> {
            Instant now = clock.instant();
            long customer = jdbc.sql("insert into customer (name, created_at) values ('张三', ?) returning id")
                    .param(Timestamp.from(now)).query(Long.class).single();
            long conversation = jdbc.sql("""
                    insert into conversation (customer_id, status, channel, address, queue_id, last_at, created_at)
                    values (?, 'OPEN', ?, gen_random_uuid()::text, ?, now(), now()) returning id""")
                    .params(customer, channel, queue.value()).query(Long.class).single();
            return desk.open(new NewContact(new ConversationId(conversation), new CustomerId(customer), channel,
                    queue, now, 0, Known.NOBODY, null));
        });
    }

    void goes(AgentId agent, Presence presence) {
        transaction.executeWithoutResult(status -> states.change(agent, presence, "meal"));
    }

    void post(RoutingEvent event) {
        transaction.executeWithoutResult(status -> events.post(event));
    }

    void accepts(ContactId contact) {
        post(accepted(offers(contact).getFirst()));
    }

    RoutingEvent accepted(Ringing offer) {
        return new RoutingEvent.OfferAccepted(clock.instant(), offer.contact(), offer.number(), offer.agent());
    }

    RoutingEvent declined(Ringing offer) {
        return new RoutingEvent.OfferDeclined(clock.instant(), offer.contact(), offer.number(), offer.agent());
    }

    /** An offer that stands. */
    record Ringing(ContactId contact, int number, AgentId agent) {}

    List<Ringing> offers(ContactId contact) {
        return jdbc.sql("select offer, agent_id from contact_offer where contact_id = ? order by offer")
                .param(contact.value())
                .query((row, n) -> new Ringing(contact, row.getInt(1), new AgentId(row.getLong(2)))).list();
    }

    void ends(ContactId contact) {
        post(new RoutingEvent.ContactEnded(clock.instant(), contact));
    }

    void finishes(ContactId contact) {
        post(new RoutingEvent.WrapUpEnded(clock.instant(), contact, new AgentId((Long) row(contact).get("agent_id"))));
    }

    Map<String, Object> row(ContactId contact) {
        return jdbc.sql("select * from contact where id = ?").param(contact.value()).query().singleRow();
    }

    String state(ContactId contact) {
        return (String) row(contact).get("state");
    }

    long count(String rows) {
        return jdbc.sql("select count(*) from " + rows).query(Long.class).single();
    }
}
