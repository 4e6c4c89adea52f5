package org.huiying.bench.failover;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.huiying.desk.intake.ContactDesk;
import org.huiying.desk.intake.Known;
import org.huiying.desk.intake.NewContact;
import org.huiying.desk.routing.AgentStates;
import org.huiying.desk.routing.RoutingEvents;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.agent.Presence;
import org.huiying.rules.conversation.ContactId;
import org.huiying.rules.conversation.ConversationId;
import org.huiying.rules.customer.CustomerId;
import org.huiying.rules.queue.QueueId;
import org.huiying.rules.routing.RoutingEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What customers and agents do, each in a transaction of its own, by the same calls as the application's pages. */
@Component
class Desk {

    private final ContactDesk contacts;
    private final RoutingEvents events;
    private final AgentStates states;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Desk(ContactDesk contacts, RoutingEvents events, AgentStates states, JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.contacts = contacts;
        this.events = events;
        this.states = states;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A contact that is not closed, as an agent's page sees it: once for every agent whom it rings at. */
    record Open(long id, String state, long queueId, @Nullable Long agentId, int offerNo) {}

    /** In the second queue a contact rings at two agents where nobody else waits for them. */
    void open(int queues, int agents, int chatsEach) {
        jdbc.sql("""
                insert into queue (code, name, name_en, offer_seconds_chat, wrap_up_seconds, offers_at_once)
                select 'queue-' || n, '队列' || n, 'Queue ' || n, 5, 5, n from generate_series(1, ?) n""").param(queues).update();
        jdbc.sql("""
                insert into agent (login, name, password_hash, roles, max_chats)
                select 'agent-' || n, '坐席' || n, 'x', '{AGENT}', ? from generate_series(1, ?) n""").params(chatsEach, agents).update();
        jdbc.sql("insert into agent_queue (agent_id, queue_id) select a.id, q.id from agent a, queue q").update();
    }

    List<Long> agentsNotOnline() {
        return jdbc.sql("select a.id from agent a left join agent_state s on s.agent_id = a.id where s.state is distinct from 'ONLINE' order by a.id")
                .query(Long.class).list();
    }

    List<Open> openContacts() {
        return jdbc.sql("""
                select k.id, k.state, k.queue_id, coalesce(k.agent_id, o.agent_id) as agent_id, coalesce(o.offer, k.offer_no) as offer_no
                from contact k left join contact_offer o on o.contact_id = k.id
                where k.outcome is null order by k.id, offer_no""").query(Open.class).list();
    }

    /** Whether the router has heard of everything, and nobody finishes a record. */
    boolean isQuiet() {
        return jdbc.sql("select count(*) from (select from routing_event union all select from routing_wrap_up) left_over")
                .query(Integer.class).single() == 0;
    }

    ContactId arrive(long queue) {
        return transaction.execute(status -> {
            Instant now = clock.instant();
            long customer = jdbc.sql("insert into customer (name, created_at) values ('张三', ?) returning id")
                    .param(Timestamp.from(now)).query(Long.class).single();
            long conversation = jdbc.sql("""
                    insert into conversation (customer_id, status, channel, address, queue_id, last_at, created_at)
                    values (?, 'OPEN', 'WEB_CHAT', gen_random_uuid()::text, ?, ?, ?) returning id""")
                    .params(customer, queue, Timestamp.from(now), Timestamp.from(now)).query(Long.class).single();
            return contacts.open(new NewContact(new ConversationId(conversation), new CustomerId(customer), "WEB_CHAT",
                    new QueueId(queue), now, 0, Known.NOBODY, null));
        });
    }

    void wish(long agent, Presence presence) {
        transaction.executeWithoutResult(status -> states.change(new AgentId(agent), presence, presence == Presence.AWAY ? "meal" : null));
    }

    void accept(Open offered, long agent) {
        post(new RoutingEvent.OfferAccepted(clock.instant(), new ContactId(offered.id()), offered.offerNo(), new AgentId(agent)));
    }

    void decline(Open offered) {
        post(new RoutingEvent.OfferDeclined(clock.instant(), new ContactId(offered.id()), offered.offerNo(), new AgentId(offered.agentId())));
    }

    void handOn(Open active, long queue) {
        post(new RoutingEvent.TransferredToQueue(clock.instant(), new ContactId(active.id()), new AgentId(active.agentId()), new QueueId(queue)));
    }

    void end(Open active) {
        post(new RoutingEvent.ContactEnded(clock.instant(), new ContactId(active.id())));
    }

    void finishRecord(Open wrapping) {
        post(new RoutingEvent.WrapUpEnded(clock.instant(), new ContactId(wrapping.id()), new AgentId(wrapping.agentId())));
    }

    void giveUp(Open waiting) {
        post(new RoutingEvent.ContactAbandoned(clock.instant(), new ContactId(waiting.id())));
    }

    private void post(RoutingEvent event) {
        transaction.executeWithoutResult(status -> events.post(event));
    }
}
