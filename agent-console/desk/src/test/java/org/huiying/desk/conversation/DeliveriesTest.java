package org.huiying.desk.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import org.huiying.desk.DeskApp;
import org.huiying.gateway.contact.Delivery;
import org.huiying.gateway.contact.DeliveryReports;
import org.huiying.gateway.contact.ExternalId;
import org.huiying.testing.TestStores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(classes = DeskApp.class)
@ContextConfiguration(initializers = TestStores.class)
class DeliveriesTest {

    private static final Delivery SENT = new Delivery.Sent(new ExternalId("SM1"));
    private static final Delivery FAILED = new Delivery.Failed("30003", "对方手机关机", "The phone is switched off");

    @Autowired
    private DeliveryReports reports;
    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void replyIsOnItsWay() {
        DeskApp.fill(jdbc);
        jdbc.sql("insert into customer (name, created_at) values ('张三', now())").update();
        jdbc.sql("""
                insert into conversation (customer_id, status, channel, address, queue_id, last_at, created_at)
                values (1, 'OPEN', 'SMS', '+8613800138000', 1, now(), now())""").update();
        jdbc.sql("""
                insert into message (conversation_id, seq, id, at, author, kind, text, delivery)
                values (1, 1, ?, now(), 'AGENT', 'TEXT', '您好', 'SENDING')""").param(UUID.randomUUID()).update();
        jdbc.sql("""
                insert into outbox (conversation_id, seq, channel, address, text, next_at)
                values (1, 1, 'SMS', '+8613800138000', '您好', now())""").update();
    }

    private String after(Delivery... reported) {
        for (Delivery delivery : reported) {
            reports.report(new Deliveries.Part(1, 1, 1, 1).id(), delivery);
        }
        return jdbc.sql("select delivery from message").query(String.class).single();
    }

    private long told() {
        return jdbc.sql("select count(*) from live_event where type = 'delivery'").query(Long.class).single();
    }

    @Test
    void goesOnStepByStep() {
        assertThat(after(SENT)).isEqualTo("SENT");
        assertThat(after(new Delivery.Delivered())).isEqualTo("DELIVERED");
        assertThat(told()).isEqualTo(2);
    }

    @Test
    void isReadInTheEnd() {
        assertThat(after(new Delivery.Queued(new ExternalId("SM1")), new Delivery.Read(), new Delivery.Delivered()))
                .isEqualTo("READ");
    }

    @Test
    void knowsWhatTheProviderCallsAnotherReplyOfOurs() {
        after(SENT);
        assertThat(reports.isAnother(new ExternalId("SM1"), new Deliveries.Part(1, 2, 1, 1).id())).isTrue();
        assertThat(reports.isAnother(new ExternalId("SM1"), new Deliveries.Part(1, 1, 1, 1).id())).isFalse();
        assertThat(reports.isAnother(new ExternalId("SM2"), new Deliveries.Part(1, 1, 1, 1).id())).isFalse();
    }

    @Test
    void staysWhereItHasComeWhateverIsReportedLater() {
        assertThat(after(new Delivery.Delivered(), SENT, FAILED)).isEqualTo("DELIVERED");
        assertThat(told()).isOne();
    }

    @Test
    void failureStaysAFailureAndSaysWhy() {
        assertThat(after(SENT, SENT, FAILED, new Delivery.Delivered(), SENT)).isEqualTo("FAILED");
        assertThat(jdbc.sql("select delivery_why from message").query(String.class).single()).isEqualTo("对方手机关机");
        assertThat(told()).isEqualTo(2);
    }

    @Test
    void reportAboutSomethingUnknownChangesNothing() {
        reports.report(new Deliveries.Part(1, 7, 1, 1).id(), SENT);
        reports.report(new ExternalId("somebody else's"), FAILED);
        assertThat(after()).isEqualTo("SENDING");
    }
}
