package org.huiying.desk.phone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import org.huiying.desk.DeskApp;
import org.huiying.gateway.contact.call.CallId;
import org.huiying.gateway.contact.call.Prompt;
import org.huiying.gateway.contact.call.Switchboard;
import org.huiying.testing.TestStores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/** More webhooks at a time than can be answered soon. */
@SpringBootTest(classes = DeskApp.class)
@ContextConfiguration(initializers = TestStores.class)
class CommittedTest {

    @Autowired
    private Committed committed;
    @Autowired
    private PhoneSettings settings;
    @Autowired
    private NewCalls newCalls;
    @Autowired
    private Switchboard exchange;
    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void clean() {
        DeskApp.fill(jdbc);
    }

    @Test
    void whoFindsAllTurnsTakenIsKnownAndToAskAgainAndWhoOnlyTellsIsHeard() throws InterruptedException {
        CountDownLatch taken = new CountDownLatch(settings.answersAtATime());
        CountDownLatch over = new CountDownLatch(1);
        try (ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < settings.answersAtATime(); i++) {
                others.submit(() -> committed.inTurn(() -> {
                    taken.countDown();
                    return awaited(over);
                }));
            }
            taken.await();
            assertThatThrownBy(() -> exchange.arrived(new CallId("CAbusy"), null)).isInstanceOfSatisfying(Switchboard.Busy.class,
                    busy -> assertThat(busy.askAgainIn()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(10)));
            AtomicBoolean heard = new AtomicBoolean();
            committed.told(() -> heard.set(true));
            assertThat(heard).isTrue();
            over.countDown();
        }
        assertThat(jdbc.sql("select sid from phone_call").query(String.class).list()).containsExactly("CAbusy");
        assertThat(exchange.arrived(new CallId("CAbusy"), null).prompt()).isInstanceOf(Prompt.Wait.class);
        assertThat(jdbc.sql("select sid from phone_call").query(String.class).list()).containsExactly("CAbusy");
    }

    @Test
    void whoeverCallsIsStoredOnceHoweverManyCallAndRepeatAtTheSameMoment() {
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 600; i++) {
                CallId call = new CallId("CA" + i % 300);
                callers.submit(() -> newCalls.add(call, LiveCall.address(call, null)));
            }
        }
        assertThat(jdbc.sql("select sid from phone_call").query(String.class).list())
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 300).mapToObj(i -> "CA" + i).toList());
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
