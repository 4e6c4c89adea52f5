package org.huiying.aftercare.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.huiying.desk.agent.StaffMember;
import org.huiying.desk.audit.AuditLog;
import org.huiying.desk.problem.Refused;
import org.huiying.rules.calendar.Day;
import org.huiying.rules.calendar.WorkingCalendar;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The working calendar of a year: everybody reads it, supervisors correct it. */
@RestController
@RequestMapping("/api/calendar")
class CalendarApi {

    private final Calendars calendars;
    private final AuditLog audit;

    CalendarApi(Calendars calendars, AuditLog audit) {
        this.calendars = calendars;
        this.audit = audit;
    }

    /**
     * @param shipped whether the product brought this year's arrangement; that cannot be taken back
     * @param days    those that do not follow the weekday, and those that were corrected
     */
    record Year(int year, boolean announced, boolean shipped, List<Entry> days) {}

    record Entry(LocalDate date, DayKind kind, String name, boolean corrected) {}

    @GetMapping
    Year year(@RequestParam int year) {
        checkYear(year);
        WorkingCalendar calendar = calendars.calendar();
        List<LocalDate> corrected = calendars.corrected();
        List<Entry> days = LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1))
                .map(date -> entry(calendar.day(date), corrected.contains(date)))
                .filter(entry -> entry.corrected() || entry.kind() == DayKind.HOLIDAY || entry.kind() == DayKind.MAKE_UP)
                .toList();
        return new Year(year, calendar.isAnnounced(year), Calendars.ships(year), days);
    }

    private static Entry entry(Day day, boolean corrected) {
        return new Entry(day.date(), DayKind.of(day), DayKind.nameOf(day), corrected);
    }

    record Correction(@NotNull DayKind kind, @Nullable @Size(max = 40) String name) {}

    @PutMapping("/days/{date}")
    @PreAuthorize("hasAnyRole('SUPERVISOR', 'ADMIN')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    public void correct(@AuthenticationPrincipal StaffMember me, @PathVariable LocalDate date,
                        @RequestBody @Valid Correction day) {
        checkYear(date.getYear());
        String name = day.name() == null ? "" : day.name().strip();
        boolean named = day.kind() == DayKind.HOLIDAY || day.kind() == DayKind.MAKE_UP;
        if (day.kind() == DayKind.UNANNOUNCED) {
            throw Refused.invalid("kind", "请选择工作日、调休上班、周末或节假日", "kind: (expected: WORKING, MAKE_UP, WEEKEND or HOLIDAY)");
        }
        if (named && name.isBlank()) {
            throw Refused.invalid("name", "请填写节假日名称", "Name the holiday");
        }
        calendars.put(day.kind().on(date, name), me.id());
        audit.record(me.id(), "calendar.correct", "day:" + date, Map.of("kind", day.kind().name()));
    }

    @DeleteMapping("/days/{date}")
    @PreAuthorize("hasAnyRole('SUPERVISOR', 'ADMIN')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    public void restore(@AuthenticationPrincipal StaffMember me, @PathVariable LocalDate date) {
        calendars.restore(date);
        audit.record(me.id(), "calendar.restore", "day:" + date, Map.of());
    }

    record Announced(@NotNull Boolean announced) {}

    /** Declares that all holidays and make-up days of a year are entered, or takes that back. */
    @PutMapping("/years/{year}")
    @PreAuthorize("hasAnyRole('SUPERVISOR', 'ADMIN')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Transactional
    public void announce(@AuthenticationPrincipal StaffMember me, @PathVariable int year,
                         @RequestBody @Valid Announced is) {
        checkYear(year);
        if (is.announced()) {
            calendars.announce(year, me.id());
        } else {
            calendars.withdraw(year);
        }
        audit.record(me.id(), "calendar.announce", "year:" + year, Map.of("announced", is.announced()));
    }

    private static void checkYear(int year) {
        if (year < 2000 || year > 2100) {
            throw Refused.invalid("year", "年份应在 2000 到 2100 之间", "year: " + year + " (expected: 2000-2100)");
        }
    }
}
