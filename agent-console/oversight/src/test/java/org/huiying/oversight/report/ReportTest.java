package org.huiying.oversight.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiying.oversight.OversightApp.NOON;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

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

@SpringBootTest(classes = OversightApp.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestStores.class)
class ReportTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @LocalServerPort
    private int port;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private PasswordEncoder encoder;
    @Autowired
    private AgentDays days;
    @Autowired
    private QueueDays queues;

    private Day day;
    private long air;
    private long lin;

    @BeforeEach
    void begin() {
        day = new Day(jdbc);
        jdbc.sql("truncate routing_decision").update();
        air = day.queue("air", 60);
        lin = day.agent("lin", "-", "AGENT");
        day.agent("=chen", "-", "AGENT");
        day.agent("zhou", encoder.encode("a-long-password"), "SUPERVISOR");
    }

    @Test
    void dayHoldsWhatSheTookAndHowFast() {
        Instant first = NOON.minus(Duration.ofHours(2));
        day.served(air, lin, first, 20, 300, 40);
        day.said(first.plusSeconds(30), lin, "您好");
        day.rated(4);
        Instant second = NOON.minus(Duration.ofHours(1));
        day.served(air, lin, second, 20, 100, 20);
        day.said(second.plusSeconds(40), lin, "您好");
        day.rated(2);
        day.served(air, lin, NOON.minus(Duration.ofMinutes(30)), 5, 50, 0);

        AgentDay sheet = days.of(TODAY).getFirst();
        assertThat(sheet.name()).isEqualTo("lin");
        assertThat(sheet.contacts()).isEqualTo(3);
        assertThat(sheet.firstResponseSeconds()).as("10 and 20 seconds after her answer").isEqualTo(15.0);
        assertThat(sheet.replyRate()).isEqualTo(66.7);
        assertThat(sheet.handleSeconds()).isEqualTo(150.0);
        assertThat(sheet.wrapUpSeconds()).isEqualTo(20.0);
        assertThat(sheet.rated()).isEqualTo(2);
        assertThat(sheet.satisfaction()).isEqualTo(50.0);
    }

    @Test
    void missedAndDeclinedOffersCountForWhoLetThemPass() {
        decided(lin, "MISSED", NOON);
        decided(lin, "MISSED", NOON.minus(Duration.ofDays(1)));
        decided(lin, "DECLINED", NOON);
        decided(lin, "ACCEPTED", NOON);
        AgentDay sheet = of(TODAY, lin);
        assertThat(sheet.missed()).isEqualTo(1);
        assertThat(sheet.declined()).isEqualTo(1);
    }

    @Test
    void contactBelongsToTheDayOfItsAnswer() {
        day.served(air, lin, Instant.parse("2026-11-20T15:59:50Z"), 20, 60, 0);
        assertThat(of(TODAY, lin).contacts()).isEqualTo(1);
        assertThat(of(TODAY.minusDays(1), lin).contacts()).isZero();
    }

    @Test
    void whoDidNothingIsListedWithNothing() {
        AgentDay sheet = of(TODAY, lin);
        assertThat(sheet.contacts()).isZero();
        assertThat(sheet.firstResponseSeconds()).isNull();
        assertThat(sheet.satisfaction()).isNull();
    }

    @Test
    void queueReportHasAllThreeServiceLevels() {
        Instant morning = NOON.minus(Duration.ofHours(3));
        day.served(air, lin, morning, 20, 300, 40);
        day.served(air, lin, morning, 70, 300, 40);
        day.abandoned(air, morning, 10);
        day.abandoned(air, morning, 90);
        day.waiting(air, NOON);
        QueueDay sheet = queues.of(TODAY).getFirst();
        assertThat(sheet.arrived()).isEqualTo(5);
        assertThat(sheet.ofOffered()).isEqualTo(25.0);
        assertThat(sheet.withoutShortAbandons()).isEqualTo(33.3);
        assertThat(sheet.shortAbandonsMet()).isEqualTo(50.0);
        assertThat(sheet.abandonRate()).isEqualTo(50.0);
        assertThat(sheet.averageWaitSeconds()).isEqualTo(45.0);
        assertThat(sheet.longestWaitSeconds()).isEqualTo(90);
        assertThat(queues.of(TODAY.plusDays(1)).getFirst().ofOffered()).isNull();
        Browser zhou = new Browser(port);
        zhou.signIn("zhou", "a-long-password");
        assertThat(zhou.get("/api/reports/queues.csv?day=2026-11-21").text()).contains("air,60,5,2,1,2,1,0,25.0,33.3,50.0,50.0,45.0,90");
    }

    @Test
    void fileHoldsNoFormulas() {
        Browser zhou = new Browser(port);
        zhou.signIn("zhou", "a-long-password");
        String csv = zhou.get("/api/reports/agents.csv?day=2026-11-21").text();
        List<String> lines = csv.lines().toList();
        assertThat(lines.getFirst()).startsWith("\uFEFF坐席,");
        assertThat(csv).contains("'=chen,REGULAR,0,");
        assertThat(zhou.get("/api/reports/agents?day=2026-11-21").json().get("items")).hasSize(2);
    }

    private AgentDay of(LocalDate date, long agent) {
        return days.of(date).stream().filter(sheet -> sheet.id() == agent).findFirst().orElseThrow();
    }

    private void decided(long agent, String code, Instant at) {
        jdbc.sql("""
                insert into routing_decision (at, kind, agent_id, offer, reason, epoch)
                values (?, 'WITHDRAW', ?, 1, jsonb_build_object('code', ?::text), 1)""")
                .params(java.sql.Timestamp.from(at), agent, code).update();
    }
}
