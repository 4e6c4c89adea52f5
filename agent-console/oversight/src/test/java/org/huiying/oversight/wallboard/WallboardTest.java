package org.huiying.oversight.wallboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huiying.oversight.OversightApp.NOON;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.huiying.desk.lease.Lease;
import org.huiying.desk.live.FanOut;
import org.huiying.desk.live.Follower;
import org.huiying.desk.live.LiveEvent;
import org.huiying.desk.live.LiveLog;
import org.huiying.desk.live.Topic;
import org.huiying.oversight.Browser;
import org.huiying.oversight.Day;
import org.huiying.oversight.OversightApp;
import org.huiying.oversight.wallboard.Figures.AgentTile;
import org.huiying.oversight.wallboard.Figures.Bucket;
import org.huiying.oversight.wallboard.Figures.QueueLine;
import org.huiying.rules.measure.ServiceLevel;
import org.huiying.testing.SettableClock;
import org.huiying.testing.TestStores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(classes = OversightApp.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestStores.class)
class WallboardTest {

    private static final String FOLLOWED = "huiying:followed:wallboard";

    @LocalServerPort
    private int port;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private SettableClock clock;
    @Autowired
    private PasswordEncoder encoder;
    @Autowired
    private FiguresReader reader;
    @Autowired
    private RunningCounts counts;
    @Autowired
    private WallboardPublisher publisher;
    @Autowired
    private JsonMapper json;
    @Autowired
    private LiveLog live;
    @Autowired
    private FanOut fanOut;
    @Autowired
    private StringRedisTemplate redis;
    @Autowired
    private JdbcTemplate template;
    @Autowired
    private TransactionTemplate transaction;

    private Day day;
    private long air;
    private long water;
    private long lin;
    private long chen;

    @BeforeEach
    void begin() {
        jdbc.sql("update centre set service_level = 'OF_OFFERED'").update();
        clock.set(Instant.EPOCH);
        counts.at(clock.instant());
        clock.set(NOON);
        day = new Day(jdbc);
        air = day.queue("air", 60);
        water = day.queue("water", 30);
        lin = day.agent("lin", encoder.encode("a-long-password"), "AGENT");
        chen = day.agent("chen", "-", "AGENT");
        day.serves(lin, air);
        day.serves(chen, air);
        day.serves(chen, water);
        publisher.leave();
        jdbc.sql("update wallboard_lease set holder = 'nobody'").update();
        publisher.tick();
    }

    @Test
    void serviceLevelIsAnsweredInTargetOfAnsweredAndAbandoned() {
        day.served(air, lin, ago(120), 20, 300, 30);
        day.served(air, lin, ago(90), 60, 300, 30);
        day.served(air, chen, ago(60), 61, 300, 30);
        day.abandoned(air, ago(30), 10);
        day.waiting(air, ago(5));

        Rates today = queue(air).today();
        assertThat(today.arrived()).isEqualTo(5);
        assertThat(today.answered()).isEqualTo(3);
        assertThat(today.inTarget()).as("60 seconds are within a target of 60").isEqualTo(2);
        assertThat(today.abandoned()).isEqualTo(1);
        assertThat(today.serviceLevel()).isEqualTo(50.0);
        assertThat(today.abandonRate()).isEqualTo(25.0);
        assertThat(today.averageWaitSeconds()).isEqualTo(47);
        assertThat(queue(water).today().serviceLevel()).as("nothing to divide by").isNull();
    }

    @Test
    void boardCountsByTheDefinitionThatTheCentreChose() {
        day.served(air, lin, ago(120), 20, 300, 30);
        day.served(air, lin, ago(90), 70, 300, 30);
        day.abandoned(air, ago(60), 10);
        day.abandoned(air, ago(55), 90);
        assertThat(queue(air).today().by()).isEqualTo(ServiceLevel.OF_OFFERED);
        assertThat(queue(air).today().serviceLevel()).isEqualTo(25.0);
        assertThat(by(ServiceLevel.WITHOUT_SHORT_ABANDONS).serviceLevel()).isEqualTo(33.3);
        assertThat(by(ServiceLevel.SHORT_ABANDONS_MET).serviceLevel()).isEqualTo(50.0);
    }

    private Rates by(ServiceLevel definition) {
        jdbc.sql("update centre set service_level = ?").param(definition.name()).update();
        return queue(air).today();
    }

    @Test
    void targetIsThatOfEachQueue() {
        day.served(air, lin, ago(60), 45, 60, 0);
        day.served(water, chen, ago(60), 45, 60, 0);
        assertThat(queue(air).today().inTarget()).isEqualTo(1);
        assertThat(queue(water).today().inTarget()).isZero();
        assertThat(reader.read().total().serviceLevel()).isEqualTo(50.0);
    }

    @Test
    void todayBeginsAtMidnightInChina() {
        Instant midnight = Instant.parse("2026-11-20T16:00:00Z");
        day.served(air, lin, midnight.minusSeconds(100), 10, 60, 0);
        day.served(air, lin, midnight.plusSeconds(100), 10, 60, 0);
        assertThat(queue(air).today().answered()).isEqualTo(1);
    }

    @Test
    void dueCallbacksAreNotArrivals() {
        day.calledBack(air, lin, ago(180), 9_000);
        assertThat(queue(air).today().answered()).isZero();
        assertThat(queue(air).today().arrived()).isZero();
    }

    @Test
    void longestWaitIsToldByItsBeginning() {
        day.waiting(air, ago(3));
        day.waiting(air, ago(7));
        assertThat(queue(air).waiting()).isEqualTo(2);
        assertThat(queue(air).oldestWaiting()).isEqualTo(ago(7));
        assertThat(queue(water).oldestWaiting()).isNull();
    }

    @Test
    void agentsShowTheirStateAndApartFromItWhatTheyDo() {
        day.state(lin, "ONLINE", ago(50));
        day.state(chen, "AWAY", ago(10));
        day.answers(day.waiting(air, ago(9)), lin, ago(8));
        AgentTile tile = reader.read().agents().stream().filter(agent -> agent.id() == lin).findFirst().orElseThrow();
        assertThat(tile.state()).isEqualTo("ONLINE");
        assertThat(tile.since()).isEqualTo(ago(50));
        assertThat(tile.doing()).isEqualTo("TALKING");
        assertThat(tile.doingSince()).isEqualTo(ago(8));
        assertThat(tile.active()).isEqualTo(1);

        QueueLine line = queue(air);
        assertThat(line.busy()).isEqualTo(1);
        assertThat(line.online()).isZero();
        assertThat(line.away()).isEqualTo(1);
        assertThat(line.open()).isEqualTo(1);
    }

    @Test
    void historyHoldsFourHoursInStepsOfFiveMinutes() {
        day.served(air, lin, NOON.minus(Duration.ofHours(1)), 10, 60, 0);
        day.served(air, lin, NOON.minus(Duration.ofHours(5)), 10, 60, 0);
        List<Bucket> history = reader.read().history();
        assertThat(history).hasSize(49);
        assertThat(history.getFirst().at()).isEqualTo(NOON.minus(Duration.ofHours(4)));
        assertThat(history.getLast().at()).isEqualTo(NOON);
        assertThat(history.stream().mapToInt(Bucket::answered).sum()).isEqualTo(1);
    }

    @Test
    void countsThatAreKeptEqualCountsFromTheBeginning() {
        for (int minute = 0; minute < 90; minute += 3) {
            clock.set(NOON.plus(Duration.ofMinutes(minute)));
            day.served(air, lin, clock.instant().minusSeconds(100), minute, 30, 5);
            day.abandoned(water, clock.instant().minusSeconds(60), 20);
            reader.read();
        }
        RunningCounts anew = new RunningCounts(jdbc);
        assertThat(counts.at(clock.instant())).isEqualTo(anew.at(clock.instant()));
        assertThat(queue(air).today().answered()).isEqualTo(30);
    }

    @Test
    void snapshotFollowedByEventsEqualsFreshSnapshot() {
        publisher.publish();
        Board board = new Board(reader.read());
        long seen = newest();
        day.served(air, lin, ago(3), 20, 60, 5);
        long waiting = day.waiting(water, ago(1));
        publisher.publish();
        day.answers(waiting, chen, NOON);
        day.state(chen, "ONLINE", NOON);
        clock.advance(Duration.ofMinutes(6));
        publisher.publish();
        jdbc.sql("update queue set enabled = false where id = ?").param(air).update();
        jdbc.sql("update agent set enabled = false where id = ?").param(lin).update();
        publisher.publish();
        eventsAfter(seen).forEach(board::take);

        Figures fresh = reader.read();
        assertThat(board.queues).isEqualTo(fresh.queues());
        assertThat(board.agents).isEqualTo(fresh.agents());
        assertThat(board.total).isEqualTo(fresh.total());
        assertThat(board.history.subList(board.history.size() - 49, board.history.size())).isEqualTo(fresh.history());
    }

    @Test
    void quietBoardSaysOnlyThatItLives() {
        assertThat(publisher.publish()).isTrue();
        long seen = newest();
        assertThat(publisher.publish()).isFalse();
        clock.advance(Duration.ofSeconds(30));
        assertThat(publisher.publish()).isTrue();
        JsonNode event = eventsAfter(seen).getFirst();
        assertThat(event.propertyNames()).containsExactly("at");
    }

    @Test
    void nodeThatWasPausedFindsThatAnotherTellsTheBoard() {
        publisher.publish();
        look();
        WallboardPublisher other = new WallboardPublisher(reader, live, fanOut, template, transaction, clock);
        other.tick();
        long seen = newest();
        other.tick();
        assertThat(newest()).as("one at a time").isEqualTo(seen);

        jdbc.sql("update wallboard_lease set renewed_at = renewed_at - interval '5 seconds'").update();
        WallboardPublisher next = new WallboardPublisher(reader, live, fanOut, template, transaction, clock);
        next.tick();
        next.tick();
        assertThat(newest()).as("another goes on with all figures").isEqualTo(seen + 1);
        assertThat(eventsAfter(seen).getFirst().get("queues")).hasSize(2);
        assertThatThrownBy(publisher::publish).isInstanceOf(Lease.Lost.class);
        publisher.tick();
        assertThat(newest()).as("the one that wakes up says nothing").isEqualTo(seen + 1);
        next.leave();
    }

    @Test
    void nothingIsReadWhileNobodyLooksAndWhoLooksAgainGetsAllFigures() throws Exception {
        look();
        publisher.publish();
        redis.delete(FOLLOWED);
        long seen = newest();
        day.waiting(air, ago(5));
        publisher.tick();
        assertThat(newest()).isEqualTo(seen);

        look();
        publisher.tick();
        assertThat(newest()).isEqualTo(seen + 1);
        assertThat(eventsAfter(seen).getFirst().get("queues")).hasSize(2);
    }

    @Test
    void whoFollowsOnAnyNodeLooks() throws Exception {
        CountDownLatch following = new CountDownLatch(1);
        Follower board = new Follower() {
            @Override
            public void event(LiveEvent event) {}

            @Override
            public void caughtUp(Topic topic, long seq) {
                following.countDown();
            }

            @Override
            public void reset(Topic topic) {}

            @Override
            public void signal(Topic topic, String frame) {}
        };
        redis.delete(FOLLOWED);
        assertThat(fanOut.isFollowed(Topic.WALLBOARD)).isFalse();
        fanOut.followFromNow(Topic.WALLBOARD, board);
        assertThat(following.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(redis.hasKey(FOLLOWED)).isTrue();
        fanOut.leave(board);
    }

    @Test
    void snapshotCarriesTheNumberToGoOnFrom() {
        publisher.publish();
        Browser browser = new Browser(port);
        browser.signIn("lin", "a-long-password");
        JsonNode board = browser.get("/api/wallboard").json();
        assertThat(board.get("topic").asString()).isEqualTo("wallboard");
        assertThat(board.get("seq").asLong()).isEqualTo(newest());
        assertThat(board.get("queues")).hasSize(2);
        assertThat(board.get("thresholds")).hasSize(8);
    }

    /** As a node does whose follower has just come. */
    private void look() {
        redis.opsForValue().set(FOLLOWED, "a node");
    }

    /** What a page keeps: whole rows put in by id. */
    private final class Board {
        private List<QueueLine> queues;
        private List<AgentTile> agents;
        private Rates total;
        private final List<Bucket> history;

        Board(Figures start) {
            queues = new ArrayList<>(start.queues());
            agents = new ArrayList<>(start.agents());
            total = start.total();
            history = new ArrayList<>(start.history());
        }

        void take(JsonNode event) {
            rows(event, "queues", QueueLine.class).forEach(row -> {
                queues.removeIf(known -> known.id() == row.id());
                queues.add(row);
            });
            rows(event, "goneQueues", Long.class).forEach(id -> queues.removeIf(known -> known.id() == id));
            queues.sort(Comparator.comparing(QueueLine::id));
            rows(event, "agents", AgentTile.class).forEach(row -> {
                agents.removeIf(known -> known.id() == row.id());
                agents.add(row);
            });
            rows(event, "goneAgents", Long.class).forEach(id -> agents.removeIf(known -> known.id() == id));
            agents.sort(Comparator.comparing(AgentTile::name));
            rows(event, "history", Bucket.class).forEach(row -> {
                history.removeIf(known -> known.at().equals(row.at()));
                history.add(row);
            });
            history.sort(Comparator.comparing(Bucket::at));
            if (event.has("total")) {
                total = json.treeToValue(event.get("total"), Rates.class);
            }
        }

        private <T> List<T> rows(JsonNode event, String name, Class<T> type) {
            List<T> rows = new ArrayList<>();
            event.path(name).forEach(row -> rows.add(json.treeToValue(row, type)));
            return rows;
        }
    }

    private QueueLine queue(long id) {
        return reader.read().queues().stream().filter(line -> line.id() == id).findFirst().orElseThrow();
    }

    private static Instant ago(int minutes) {
        return NOON.minus(Duration.ofMinutes(minutes));
    }

    private long newest() {
        return jdbc.sql("select coalesce(max(seq), 0) from live_event where topic = 'wallboard'").query(Long.class).single();
    }

    private List<JsonNode> eventsAfter(long seq) {
        return jdbc.sql("select data from live_event where topic = 'wallboard' and seq > ? order by seq").param(seq)
                .query(String.class).list().stream().map(json::readTree).toList();
    }
}
