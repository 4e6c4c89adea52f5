package org.huiying.oversight.report;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.huiying.rules.calendar.OpeningHours;
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

    private final AgentDays days;
    private final Clock clock;

    ReportApi(AgentDays days, Clock clock) {
        this.days = days;
        this.clock = clock;
    }

    /** @param day in China */
    record AgentReport(LocalDate day, List<AgentDay> items) {}

    @GetMapping("/agents")
    AgentReport agents(@RequestParam(required = false) @Nullable LocalDate day) {
        LocalDate of = dayOrToday(day);
        return new AgentReport(of, days.of(of));
    }

    @GetMapping("/agents.csv")
    ResponseEntity<byte[]> agentsAsFile(@RequestParam(required = false) @Nullable LocalDate day) {
        LocalDate of = dayOrToday(day);
        return ResponseEntity.ok().contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("agents-" + of + ".csv").build().toString())
                .body(AgentDaySheet.of(days.of(of)).getBytes(StandardCharsets.UTF_8));
    }

    private LocalDate dayOrToday(@Nullable LocalDate day) {
        return day == null ? LocalDate.ofInstant(clock.instant(), OpeningHours.CHINA) : day;
    }
}
