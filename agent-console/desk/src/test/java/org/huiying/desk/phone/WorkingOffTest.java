package org.huiying.desk.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;

import org.huiying.desk.DeskApp;
import org.huiying.gateway.contact.call.CallId;
import org.huiying.testing.TestStores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.json.JsonMapper;

/** What a node that died has left behind, and what it wrote in a way that this one does not know. */
@SpringBootTest(classes = DeskApp.class)
@ContextConfiguration(initializers = TestStores.class)
class WorkingOffTest {

    @Autowired
    private WorkingOff work;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private JsonMapper json;

    @BeforeEach
    void clean() {
        DeskApp.fill(jdbc);
    }

    private void left(String subject, String kind, String payload) {
        jdbc.sql("insert into phone_event (subject, kind, payload, next_at) values (?, ?, ?, now() - interval '1 minute')")
                .params(subject, kind, payload).update();
    }

    @Test
    void eventThatCannotBeReadStopsNoOther() {
        left("CA1", "OfALaterVersion", "{}");
        left("CA2", "CallerGone", "{\"call\":");
        left("CA3", "CallerGone", json.writeValueAsString(new PhoneEvent.CallerGone(new CallId("CA3"))));
        work.takeUp();
        await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> assertThat(
                jdbc.sql("select subject from phone_event order by id").query(String.class).list()).isEqualTo(List.of("CA1", "CA2")));
        await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> assertThat(
                jdbc.sql("select min(attempts) from phone_event").query(Integer.class).single()).isPositive());
    }
}
