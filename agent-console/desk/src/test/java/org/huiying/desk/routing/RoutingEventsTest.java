package org.huiying.desk.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.huiying.desk.DeskApp;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.agent.Presence;
import org.huiying.rules.routing.RoutingEvent;
import org.huiying.testing.SettableClock;
import org.huiying.testing.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.json.JsonMapper;

/** Numbers are given before transactions are committed: events may appear behind those that were taken out already. */
@SpringBootTest(classes = DeskApp.class)
@ContextConfiguration(initializers = TestStores.class)
class RoutingEventsTest {

    private static final Instant NOW = Instant.parse("2026-11-25T01:00:00Z");

    @Autowired
    private Rounds rounds;
    @Autowired
    private JdbcTemplate jdbc;
    @Autowired
    private JsonMapper json;
    @Autowired
    private RoutingBell bell;

    @BeforeEach
    void begin() {
        rounds.begin();
        jdbc.update("delete from routing_event");
    }

    @AfterEach
    void handBack() {
        rounds.end();
    }

    private RoutingEvents at(Instant now) {
        return new RoutingEvents(jdbc, json, bell, Clock.fixed(now, ZoneOffset.UTC));
    }

    /** An event that was given its number so long ago. */
    private void post(RoutingEvents events, long agent, long numbersAgo) {
        events.post(new RoutingEvent.AgentStateChanged(NOW, new AgentId(agent), Presence.ONLINE));
        jdbc.update("""
                with newest as (delete from routing_event where id = (select max(id) from routing_event) returning *)
                insert into routing_event (id, at, kind, payload) overriding system value
                select id - ?, at, kind, payload from newest""", numbersAgo);
    }

    private static List<Long> agents(List<RoutingEvents.Taken> taken) {
        return taken.stream().map(next -> ((RoutingEvent.AgentStateChanged) next.event()).agent().value()).toList();
    }

    @Test
    void eventsAreTakenInTheirOrderAndOnlyOnce() {
        RoutingEvents events = at(NOW);
        for (long agent = 1; agent <= 5; agent++) {
            post(events, agent, 0);
        }
        assertThat(agents(events.take(3))).containsExactly(1L, 2L, 3L);
        assertThat(agents(events.take(3))).containsExactly(4L, 5L);
        assertThat(events.take(3)).isEmpty();
    }

    @Test
    void eventCommittedALittleLateComesWithTheNextBatch() {
        RoutingEvents events = at(NOW);
        post(events, 1, 0);
        events.take(1000);
        post(events, 2, 0);
        post(events, 3, 500);
        assertThat(agents(events.take(1000))).containsExactly(3L, 2L);
    }

    @Test
    void eventOfASlowTransactionComesAtOnceWhenNothingElseIsThere() {
        RoutingEvents events = at(NOW);
        post(events, 1, 0);
        events.take(1000);
        post(events, 2, 100_000);
        assertThat(agents(events.take(1000))).containsExactly(2L);
    }

    @Test
    void eventOfASlowTransactionComesWithinASecondHoweverManyOthersCome() {
        SettableClock clock = new SettableClock(NOW, ZoneOffset.UTC);
        RoutingEvents events = new RoutingEvents(jdbc, json, bell, clock);
        post(events, 1, 0);
        events.take(1000);
        post(events, 2, 100_000);
        post(events, 3, 0);
        assertThat(agents(events.take(1000))).containsExactly(3L);
        clock.advance(Duration.ofSeconds(1));
        post(events, 4, 0);
        assertThat(agents(events.take(1000))).containsExactly(2L, 4L);
    }
}
