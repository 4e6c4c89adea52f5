package org.huiying.oversight.report;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.huiying.oversight.settings.Centre;
import org.huiying.rules.calendar.OpeningHours;
import org.huiying.rules.measure.ServiceLevel;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reports on screen and as files. */
@RestController
@RequestMapping("/api/reports")
@PreAuthorize("hasAnyRole('SUPERVISOR', 'ADMIN')")
class ReportApi {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final AgentDays agents;
    private final QueueDays queues;
    private final Centre centre;
    private final Clock clock;

    ReportApi(AgentDays agents, QueueDays queues, Centre centre, Clock clock) {
        this.agents = agents;
        this.queues = queues;
        this.centre = centre;
        this.clock = clock;
    }

    /** @param day in China */
    record AgentReport(LocalDate day, List<AgentDay> items) {}

    @GetMapping("/agents")
    AgentReport agents(@RequestParam(required = false) @Nullable LocalDate day) {
        LocalDate of = dayOrToday(day);
        return new AgentReport(of, agents.of(of));
    }

    @GetMapping("/agents.csv")
    ResponseEntity<byte[]> agentsAsFile(@RequestParam(required = false) @Nullable LocalDate day) {
        LocalDate of = dayOrToday(day);
        return file("agents-" + of, AgentDaySheet.of(agents.of(of)));
    }

    /**
     * @param day in China
     * @param by  the definition that the wallboard counts by
     */
    record QueueReport(LocalDate day, ServiceLevel by, List<QueueDay> items) {}

    @GetMapping("/queues")
    QueueReport queues(@RequestParam(required = false) @Nullable LocalDate day) {
        LocalDate of = dayOrToday(day);
        return new QueueReport(of, centre.serviceLevel(), queues.of(of));
    }

    @GetMapping("/queues.csv")
    ResponseEntity<byte[]> queuesAsFile(@RequestParam(required = false) @Nullable LocalDate day) {
        LocalDate of = dayOrToday(day);
        return file("queues-" + of, QueueDaySheet.of(queues.of(of)));
    }

    private static ResponseEntity<byte[]> file(String name, String text) {
        return ResponseEntity.ok().contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name + ".csv").build().toString())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private LocalDate dayOrToday(@Nullable LocalDate day) {
        return day == null ? LocalDate.ofInstant(clock.instant(), OpeningHours.CHINA) : day;
    }
}
