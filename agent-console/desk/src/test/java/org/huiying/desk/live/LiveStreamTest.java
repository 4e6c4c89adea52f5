package org.huiying.desk.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

import org.huiying.desk.DeskApp;
import org.huiying.testing.TestStores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(classes = DeskApp.class)
@ContextConfiguration(initializers = TestStores.class)
class LiveStreamTest {

    private static final Topic ONE = new Topic("conversation:1");
    private static final Topic TWO = new Topic("conversation:2");

    @Autowired
    private LiveLog log;
    @Autowired
    private FanOut fanOut;
    @Autowired
    private LiveStore store;
    @Autowired
    private Snapshots snapshots;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void clean() {
        DeskApp.fill(jdbc);
    }

    /** Notes what it is given. */
    private static final class Page implements Follower {
        final List<Long> seqs = new CopyOnWriteArrayList<>();
        final List<String> marks = new CopyOnWriteArrayList<>();

        @Override
        public void event(LiveEvent event) {
            seqs.add(event.seq());
        }

        @Override
        public void caughtUp(Topic topic, long seq) {
            marks.add("caught-up " + seq);
        }

        @Override
        public void reset(Topic topic) {
            marks.add("reset");
        }

        @Override
        public void signal(Topic topic, String frame) {
            marks.add(frame);
        }
    }

    private void happen(Topic... topics) {
        transaction.executeWithoutResult(status -> {
            for (Topic topic : topics) {
                log.append(topic, "message", Map.of("words", "你好"));
            }
        });
    }

    @Test
    void numbersHaveNoGapsHoweverManyWriteAtOnce() throws Exception {
        try (var writers = Executors.newFixedThreadPool(8)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                Topic[] order = i % 2 == 0 ? new Topic[] {ONE, TWO} : new Topic[] {TWO, ONE};
                boolean rolledBack = i % 10 == 3;
                all.add(writers.submit(() -> transaction.executeWithoutResult(status -> {
                    for (Topic topic : order) {
                        log.append(topic, "message", Map.of());
                    }
                    if (rolledBack) {
                        status.setRollbackOnly();
                    }
                })));
            }
            for (var one : all) {
                one.get();
            }
        }
        assertThat(store.after(Map.of(ONE, 0L), 1000)).extracting(LiveEvent::seq)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 180).boxed().toList());
    }

    @Test
    void followerGetsWhatIsStoredThenWhatComesInOrderAndOnce() {
        for (int i = 0; i < 1_203; i++) {
            happen(ONE);
        }
        Page page = new Page();
        fanOut.follow(ONE, 3, page);
        for (int i = 0; i < 50; i++) {
            happen(ONE, TWO);
        }
        await().until(() -> page.seqs.size() >= 1_250);
        assertThat(page.seqs).containsExactlyElementsOf(LongStream.rangeClosed(4, 1_253).boxed().toList());
        assertThat(page.marks).hasSize(1).allMatch(mark -> mark.startsWith("caught-up "));
    }

    @Test
    void snapshotCarriesTheNumberOfItsOwnMoment() {
        happen(ONE, ONE);
        List<Long> seen = snapshots.of(ONE, number -> {
            var writer = Thread.ofPlatform().start(() -> happen(ONE));
            await().until(() -> !writer.isAlive());
            long stored = jdbc.sql("select count(*) from live_event where topic = ?").param(ONE.name())
                    .query(Long.class).single();
            return List.of(number, stored);
        });
        assertThat(seen).containsExactly(2L, 2L);
        assertThat(store.newest(List.of(ONE))).containsEntry(ONE, 3L);
    }

    @Test
    void whoAsksForWhatIsGoneOrWasNeverThereIsReset() {
        happen(ONE, ONE, ONE);
        jdbc.sql("delete from live_event where topic = ? and seq <= 2").param(ONE.name()).update();
        Page late = new Page();
        Page early = new Page();
        Page intime = new Page();
        fanOut.follow(ONE, 1, late);
        fanOut.follow(ONE, 17, early);
        fanOut.follow(ONE, 2, intime);
        await().until(() -> intime.marks.contains("caught-up 3"));
        assertThat(late.marks).containsExactly("reset");
        assertThat(early.marks).containsExactly("reset");
        assertThat(intime.seqs).containsExactly(3L);
    }

    @Test
    void eventsOfAnotherNodeArriveWithoutAnyRing() {
        Page page = new Page();
        fanOut.follow(ONE, 0, page);
        await().until(() -> page.marks.contains("caught-up 0"));
        transaction.executeWithoutResult(status -> store.append(List.of(
                new LiveStore.Draft(ONE, Instant.EPOCH, "message", "{}"))));
        await().until(() -> page.seqs.equals(List.of(1L)));
    }

    @Test
    void whoFollowsSeesEverythingOnceWhenTheStreamWasStoppedAndStarted() {
        Page page = new Page();
        fanOut.follow(ONE, 0, page);
        await().until(() -> page.marks.contains("caught-up 0"));
        fanOut.stop();
        happen(ONE, ONE);
        fanOut.start();
        happen(ONE);
        await().until(() -> page.seqs.equals(List.of(1L, 2L, 3L)));
    }
}
