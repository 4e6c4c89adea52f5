package org.huiying.desk;

import java.time.Clock;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The desk with everything below it, without the floors above. */
@SpringBootApplication(scanBasePackages = {"org.huiying.desk", "org.huiying.knowledge"})
@ConfigurationPropertiesScan({"org.huiying.desk", "org.huiying.knowledge"})
public class DeskApp {

    private static final int TRIES = 5;

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /**
     * Rows that most tests begin with, at once. The router forgets what it knew, as if another node had routed
     * meanwhile, and must not look when there are no queues yet.
     */
    public static void fill(JdbcClient jdbc) {
        for (int tries = 1; ; tries++) {
            try {
                empty(jdbc);
                return;
            } catch (PessimisticLockingFailureException theRouterWasInTheMiddle) {
                if (tries == TRIES) {
                    throw theRouterWasInTheMiddle;
                }
            }
        }
    }

    private static void empty(JdbcClient jdbc) {
        jdbc.sql("""
                do $$ begin
                    update routing_lease set epoch = epoch + 1, holder = 'nobody', engine_time = 'epoch';
                    truncate inbound_receipt, routing_event, routing_contact, routing_wrap_up, routing_decision, contact_offer,
                        desk_event, phone_event, live_event, live_topic, message, draft, outbox, address_reach, held_file, chat_link, attachment,
                        contact, conversation, customer_identity, customer, agent,
                        queue, site, product restart identity cascade;
                    insert into queue (code, name, name_en) values ('after-sales', '售后热线', 'After-sales');
                    insert into queue (code, name, name_en, hours)
                    values ('closed', '已下班', 'Closed', '{"days": {}, "holidays": "IGNORED"}');
                    insert into agent (login, name, password_hash, roles, phone)
                    values ('lina', '李娜', 'x', '{AGENT}', '13900000001'), ('wang', '王强', 'x', '{AGENT}', '13900000002'),
                        ('zhou', '周敏', 'x', '{SUPERVISOR}', null);
                    insert into agent_queue (agent_id, queue_id) select a.id, q.id from agent a, queue q;
                end $$""").update();
    }
}
