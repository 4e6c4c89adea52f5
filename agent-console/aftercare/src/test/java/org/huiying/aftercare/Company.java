package org.huiying.aftercare;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;

import org.huiying.rules.agent.AgentId;
import org.huiying.rules.conversation.ContactId;
import org.huiying.rules.conversation.ConversationId;
import org.huiying.rules.customer.CustomerId;
import org.huiying.rules.queue.QueueId;
import org.huiying.rules.ticket.TicketId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes the people and places that a test needs, new ones each time. */
@Component
public class Company {

    private final JdbcClient jdbc;
    private final Clock clock;

    Company(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public QueueId queue(String hours) {
        return new QueueId(jdbc.sql("insert into queue (code, name, name_en, hours) values (?, '售后', 'After-sales', ?::jsonb) returning id")
                .params(unique(), hours).query(Long.class).single());
    }

    public AgentId agent() {
        return new AgentId(jdbc.sql("insert into agent (login, name, password_hash, roles) values (?, '李娜', '-', '{AGENT}') returning id")
                .param(unique()).query(Long.class).single());
    }

    public CustomerId customer() {
        return new CustomerId(jdbc.sql("insert into customer (name, phone, created_at) values ('王女士', '13800138000', ?) returning id")
                .param(now()).query(Long.class).single());
    }

    public ConversationId conversation(CustomerId customer, QueueId queue) {
        return new ConversationId(jdbc.sql("""
                insert into conversation (customer_id, status, channel, address, queue_id, product, topic, last_at, created_at)
                values (?, 'ENDED', 'WEB_CHAT', ?, ?, 'washing-machine', '洗衣机', ?, ?) returning id""")
                .params(customer.value(), UUID.randomUUID().toString(), queue.value(), now(), now())
                .query(Long.class).single());
    }

    /** A contact that is over. */
    public ContactId contact(ConversationId conversation, CustomerId customer, QueueId queue, String outcome) {
        return new ContactId(jdbc.sql("""
                insert into contact (conversation_id, customer_id, channel, queue_id, state, outcome, enqueued_at, closed_at)
                values (?, ?, 'WEB_CHAT', ?, 'CLOSED', ?, ?, ?) returning id""")
                .params(conversation.value(), customer.value(), queue.value(), outcome, now(), now())
                .query(Long.class).single());
    }

    /** A contact that waits; routing has still to hear of it. */
    public ContactId waiting(ConversationId conversation, CustomerId customer, QueueId queue) {
        return new ContactId(jdbc.sql("""
                insert into contact (conversation_id, customer_id, channel, queue_id, state, enqueued_at)
                values (?, ?, 'WEB_CHAT', ?, 'WAITING', ?) returning id""")
                .params(conversation.value(), customer.value(), queue.value(), now()).query(Long.class).single());
    }

    /** An outlet for one district of its own, with one technician for washing machines. */
    public long technician(String city, String district) {
        long outlet = jdbc.sql("insert into outlet (name) values (?) returning id").param(unique())
                .query(Long.class).single();
        jdbc.sql("insert into outlet_coverage (outlet_id, city, district) values (?, ?, ?)")
                .params(outlet, city, district).update();
        long technician = jdbc.sql("insert into technician (outlet_id, name, phone) values (?, '刘师傅', '13900139000') returning id")
                .param(outlet).query(Long.class).single();
        jdbc.sql("insert into technician_trade (technician_id, trade, level) values (?, '洗衣机', 4)")
                .param(technician).update();
        return technician;
    }

    /** A ticket that a technician works on. */
    public TicketId ticketAtWork(CustomerId customer, ConversationId conversation) {
        long technician = technician("广州市", unique());
        return new TicketId(jdbc.sql("""
                insert into ticket (number, client_id, customer_id, conversation_id, state, service_kind, urgency,
                    contact_name, phone, city, address, product, fault, warranty, outlet_id, technician_id, token_hash,
                    registered_at)
                select 'R2611-9' || lpad(id::text, 4, '0'), gen_random_uuid(), ?, ?, 'WORKING', 'C_WARRANTY', 'NORMAL', '王女士',
                    '13800138000', '广州市', '体育西路 1 号', '洗衣机', '不排水', '{}', outlet_id, id,
                    sha256(gen_random_uuid()::text::bytea), ?
                from technician where id = ? returning id""")
                .params(customer.value(), conversation.value(), now(), technician).query(Long.class).single());
    }

    private static String unique() {
        return "t" + UUID.randomUUID();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
