package org.huiying.desk.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.LongStream;

import org.huiying.desk.DeskApp;
import org.huiying.rules.conversation.ConversationId;
import org.huiying.rules.customer.CustomerId;
import org.huiying.testing.TestStores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(classes = DeskApp.class)
@ContextConfiguration(initializers = TestStores.class)
@Import(DeskEventsTest.Floor.class)
class DeskEventsTest {

    private static final long BROKEN = 7;

    @Autowired
    private DeskEvents events;
    @Autowired
    private Floor floor;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private JdbcClient jdbc;

    /** Notes which customers' events were handled for good, and cannot handle one of them. */
    @TestConfiguration
    static class Floor implements DeskEventListener {

        private final List<Long> seen = new CopyOnWriteArrayList<>();

        @Override
        public void on(DeskEvent event) {
            if (event instanceof DeskEvent.CustomerWrote wrote) {
                if (wrote.customer().value() == BROKEN) {
                    throw new IllegalStateException("customer " + BROKEN);
                }
                seen.add(wrote.customer().value());
            }
        }
    }

    @BeforeEach
    void clean() {
        DeskApp.fill(jdbc);
        floor.seen.clear();
    }

    private void publish(long last) {
        transaction.executeWithoutResult(status -> events.publish(LongStream.rangeClosed(1, last)
                .<DeskEvent>mapToObj(n -> new DeskEvent.CustomerWrote(new CustomerId(n), new ConversationId(n), Instant.EPOCH))
                .toList()));
    }

    @Test
    void manyAreHandedUpInTheirOrder() {
        publish(BROKEN - 1);
        await().atMost(Duration.ofSeconds(20)).until(() -> stored() == 0);
        assertThat(floor.seen).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    }

    @Test
    void oneThatCannotBeHandledWaitsAloneAndStopsNobody() {
        publish(120);
        await().atMost(Duration.ofSeconds(20)).until(() -> stored() == 1);
        assertThat(jdbc.sql("select payload -> 'customer' ->> 'value' from desk_event").query(String.class).single())
                .isEqualTo(String.valueOf(BROKEN));
        assertThat(floor.seen).contains(1L, 6L, 8L, 120L).doesNotContain(BROKEN);
    }

    private long stored() {
        return jdbc.sql("select count(*) from desk_event").query(Long.class).single();
    }
}
