package org.huiying.oversight.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiying.oversight.OversightApp.NOON;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.huiying.oversight.Browser;
import org.huiying.oversight.Day;
import org.huiying.oversight.OversightApp;
import org.huiying.testing.TestStores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

@SpringBootTest(classes = OversightApp.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestStores.class)
class StaffingTest {

    @LocalServerPort
    private int port;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private PasswordEncoder encoder;
    @Autowired
    private PastVolumes past;

    private Day day;
    private long air;
    private long lin;

    @BeforeEach
    void begin() {
        day = new Day(jdbc);
        air = day.queue("air", 60);
        lin = day.agent("lin", encoder.encode("a-long-password"), "AGENT");
        day.agent("zhou", encoder.encode("a-long-password"), "SUPERVISOR");
    }

    private static Map<String, Object> question(List<Double> volumes) {
        return new HashMap<>(Map.of("volumes", volumes, "intervalMinutes", 30, "talkSeconds", 200, "wrapUpSeconds", 40,
                "patienceSeconds", 120, "targetPercent", 80, "withinSeconds", 20, "maxOccupancyPercent", 90, "shrinkagePercent", 20));
    }

    private Browser signedIn(String login) {
        Browser browser = new Browser(port);
        browser.signIn(login, "a-long-password");
        return browser;
    }

    @Test
    void supervisorIsToldAgentsAndWhatTheyLeadTo() {
        Browser.Answer answer = signedIn("zhou").post("/api/staffing", question(List.of(10.0, 60.0, 0.0)));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        JsonNode intervals = answer.json().get("intervals");
        assertThat(intervals).hasSize(3);
        assertThat(intervals.get(1).get("agents").asInt()).isBetween(8, 13);
        assertThat(intervals.get(1).get("rostered").asInt()).isEqualTo((int) Math.ceil(intervals.get(1).get("agents").asInt() / 0.8 - 1e-9));
        assertThat(intervals.get(1).get("figures").get("serviceLevel").asDouble()).isBetween(0.77, 0.97);
        assertThat(intervals.get(2).get("figures").isNull()).isTrue();
        assertThat(answer.json().get("day").get("abandonment").asDouble()).isBetween(0.0, 0.2);
    }

    @Test
    void everythingThatIsWrongIsNamedAtOnce() {
        Map<String, Object> wrong = question(Collections.nCopies(97, 1.0));
        wrong.put("targetPercent", 100);
        wrong.put("talkSeconds", null);
        Browser.Answer answer = signedIn("zhou").post("/api/staffing", wrong);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("errors").valueStream().map(error -> error.get("field").asString()).toList())
                .containsExactlyInAnyOrder("volumes", "targetPercent", "talkSeconds");
        assertThat(signedIn("zhou").post("/api/staffing", question(List.of(15_000.0, 15_000.0))).status()).isEqualTo(422);
        assertThat(signedIn("zhou").post("/api/staffing", question(List.of(10_000.0))).text()).contains("400");
    }

    @Test
    void agentsAreNotAllowed() {
        assertThat(signedIn("lin").post("/api/staffing", question(List.of(10.0))).status()).isEqualTo(403);
        assertThat(signedIn("lin").get("/api/staffing/volumes?queue=1&weekday=1").status()).isEqualTo(403);
    }

    /** The clock stands on a Saturday noon in China. */
    @Test
    void pastVolumesAreThoseOfTheSameWeekday() {
        Instant week = NOON.minus(Duration.ofDays(7));
        day.served(air, lin, week, 30, 300, 60);
        day.served(air, lin, week.plusSeconds(60), 30, 100, 20);
        day.abandoned(air, week.plusSeconds(120), 60);
        day.served(air, lin, week.minus(Duration.ofDays(7)), 10, 200, 40);
        day.served(air, lin, week.plus(Duration.ofDays(1)), 10, 200, 40);
        day.served(air, lin, NOON.minusSeconds(60), 10, 900, 90);
        day.calledBack(air, lin, week, 5);
        PastVolumes.Past saturdays = past.of(air, DayOfWeek.SATURDAY, 4, 30);
        assertThat(saturdays.days()).isEqualTo(2);
        assertThat(saturdays.volumes()).hasSize(48);
        assertThat(saturdays.volumes().get(24)).as("from 12:00 to 12:30").isEqualTo(2.0);
        assertThat(saturdays.volumes().stream().mapToDouble(Double::doubleValue).sum()).isEqualTo(2.0);
        assertThat(saturdays.talkSeconds()).isEqualTo(200);
        assertThat(saturdays.wrapUpSeconds()).isEqualTo(40);
        assertThat(saturdays.patienceSeconds()).as("140 seconds were waited until one gave up").isEqualTo(140);
        assertThat(past.of(air, DayOfWeek.MONDAY, 4, 60).volumes()).hasSize(24).containsOnly(0.0);
    }

    @Test
    void queueWithoutPastHasNoDays() {
        PastVolumes.Past none = past.of(air, DayOfWeek.FRIDAY, 4, 30);
        assertThat(none.days()).isZero();
        assertThat(none.volumes()).containsOnly(0.0);
        assertThat(none.patienceSeconds()).isNull();
        assertThat(signedIn("zhou").get("/api/staffing/volumes?queue=" + air + "&weekday=5&minutes=7").status()).isEqualTo(422);
    }
}
