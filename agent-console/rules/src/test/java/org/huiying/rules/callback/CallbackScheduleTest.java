package org.huiying.rules.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import org.huiying.rules.calendar.HolidayRule;
import org.huiying.rules.calendar.OpeningHours;
import org.huiying.rules.calendar.WorkingCalendar;
import org.huiying.rules.callback.DueTime.Means;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallbackScheduleTest {

    private final CallbackSchedule schedule =
            new CallbackSchedule(CallbackSettings.standard(), WorkingCalendar.shipped());

    @ParameterizedTest(name = "{4}")
    @CsvSource({
            "missed,       2026-11-20T10:30, 2026-11-20T10:30, 2026-11-20T11:00, missed: at once",
            "missed,       2026-11-20T21:30, 2026-11-21T09:00, 2026-11-21T09:30, missed at night: nine o'clock",
            "missed,       2026-10-01T10:30, 2026-10-08T09:00, 2026-10-08T09:30, missed on National Day",
            "asked,        2026-10-01T10:30, 2026-10-01T10:30, 2026-10-01T11:00, asked for while waiting: at once",
            "chosen,       2026-10-02T15:00, 2026-10-02T15:00, 2026-10-02T15:30, the time the customer chose",
            "promised,     2026-11-21T16:00, 2026-11-21T16:00, 2026-11-21T16:30, the time that was promised",
            "message,      2026-11-20T20:30, 2026-11-23T09:00, 2026-11-23T09:30, message on Friday: Monday's first hour",
            "message,      2026-09-30T20:30, 2026-10-08T09:00, 2026-10-08T09:30, message before National Day",
            "repaired,     2026-11-20T15:00, 2026-11-21T15:00, 2026-11-23T15:00, repair finished: within three days",
            "repaired,     2026-11-20T21:00, 2026-11-22T09:00, 2026-11-23T21:00, finished in the evening",
            "repaired,     2026-09-30T15:00, 2026-10-08T09:00, 2026-10-08T09:30, the holiday takes the limit along",
            "installed,    2026-11-20T15:00, 2026-11-20T19:00, 2026-11-21T15:00, installed: within one day",
            "second,       2026-11-20T15:00, 2026-11-23T15:00, 2026-11-27T15:00, second follow-up: within seven days",
    })
    void fallsDue(String cause, LocalDateTime from, LocalDateTime at, LocalDateTime latest, String why) {
        assertThat(schedule.due(cause(cause, instant(from)), false)).isInstanceOfSatisfying(DueTime.At.class, due -> {
            assertThat(due.at()).isEqualTo(instant(at));
            assertThat(due.latest()).isEqualTo(instant(latest));
            assertThat(due.means()).isEqualTo(Means.CALL);
        });
    }

    @Test
    void whoWaitedKeepsHisPlace() {
        Instant enqueued = instant(LocalDateTime.parse("2026-11-20T10:20"));
        Instant missed = instant(LocalDateTime.parse("2026-11-20T10:30"));
        assertThat(schedule.due(new CallbackCause.Missed(missed, enqueued, true), false))
                .isEqualTo(new DueTime.At(missed, missed.plusSeconds(1800), enqueued, Means.CALL));
    }

    @Test
    void doNotCallIsObeyedUnlessTheCustomerAskedHimself() {
        Instant at = instant(LocalDateTime.parse("2026-11-20T10:30"));
        assertThat(means(new CallbackCause.RepairFinished(at, false))).isEqualTo(Means.WRITE);
        assertThat(means(new CallbackCause.Missed(at, at, false))).isEqualTo(Means.WRITE);
        assertThat(means(new CallbackCause.TimeChosen(at))).isEqualTo(Means.CALL);
        assertThat(means(new CallbackCause.AskedInQueue(at, at))).isEqualTo(Means.CALL);
    }

    @Test
    void aFollowUpInAYearNotAnnouncedWaitsForTheCalendar() {
        Instant finished = instant(LocalDateTime.parse("2026-12-31T15:00"));
        assertThat(schedule.due(new CallbackCause.RepairFinished(finished, false), false)).isEqualTo(
                new DueTime.AwaitsCalendar(2027, instant(LocalDateTime.parse("2027-01-01T15:00")), Means.CALL));
    }

    @Test
    void aMessageToAQueueThatOpensBeforeNineIsAnsweredAtNine() {
        Instant night = instant(LocalDateTime.parse("2026-11-20T03:00"));
        OpeningHours early = OpeningHours.daily("07:00-22:00", new HolidayRule.Ignored());
        assertThat(schedule.due(new CallbackCause.MessageLeft(night, early), false))
                .isInstanceOfSatisfying(DueTime.At.class, due -> assertThat(due.at())
                        .isEqualTo(instant(LocalDateTime.parse("2026-11-20T09:00"))));
    }

    private Means means(CallbackCause cause) {
        return ((DueTime.At) schedule.due(cause, true)).means();
    }

    private static CallbackCause cause(String name, Instant at) {
        return switch (name) {
            case "missed" -> new CallbackCause.Missed(at, at, false);
            case "asked" -> new CallbackCause.AskedInQueue(at, at);
            case "chosen" -> new CallbackCause.TimeChosen(at);
            case "promised" -> new CallbackCause.AnswerPromised(at);
            case "message" -> new CallbackCause.MessageLeft(at, OpeningHours.workingDays("09:00-18:00"));
            case "repaired" -> new CallbackCause.RepairFinished(at, false);
            case "installed" -> new CallbackCause.RepairFinished(at, true);
            case "second" -> new CallbackCause.FirstFollowUpPoor(at);
            default -> throw new IllegalArgumentException("cause: " + name);
        };
    }

    private static Instant instant(LocalDateTime local) {
        return local.atZone(OpeningHours.CHINA).toInstant();
    }
}
