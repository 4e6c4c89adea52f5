package org.huiying.rules.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import org.huiying.rules.calendar.Moment;
import org.huiying.rules.calendar.OpeningHours;
import org.huiying.rules.calendar.WorkingCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicketPromiseTest {

    private final WorkingCalendar calendar = WorkingCalendar.shipped();
    private final TicketPromise arrival = new TicketPromise(TicketPromise.Kind.ARRIVE,
            Instant.parse("2026-11-23T01:00:00Z"), Instant.parse("2026-11-23T11:00:00Z"));

    @ParameterizedTest(name = "{3}")
    @CsvSource({
            "2026-11-20T09:00, false, 2026-11-20T16:00, six working hours in the city",
            "2026-11-20T09:00, true, 2026-11-20T17:00, seven in the suburbs",
            "2026-11-20T17:00, false, 2026-11-23T15:00, Friday evening to Monday",
            "2026-09-30T17:30, false, 2026-10-08T15:30, not during National Day",
    })
    void arrivalIsLimitedInWorkingHours(LocalDateTime from, boolean suburb, LocalDateTime by, String why) {
        assertThat(ArrivalLimit.standard().arriveBy(at(from), suburb, calendar)).isEqualTo(new Moment.At(at(by)));
    }

    @Test
    void anArrivalLimitInAYearNotAnnouncedIsNotGuessed() {
        assertThat(ArrivalLimit.standard().arriveBy(at(LocalDateTime.parse("2026-12-31T17:00")), false, calendar))
                .isInstanceOf(Moment.Unannounced.class);
    }

    @ParameterizedTest(name = "at {0}: {1}")
    @CsvSource({
            "2026-11-23T08:59:59Z, on time",
            "2026-11-23T09:00:00Z, at risk",
            "2026-11-23T11:00:00Z, TECHNICIAN",
            "2026-11-23T12:00:00Z, DISPATCHER",
            "2026-11-23T13:00:00Z, SUPERVISOR",
    })
    void aPromiseIsAtRiskBeforeItBreaksAndThenGoesUpLevelByLevel(Instant now, String expected) {
        String standing = switch (arrival.standing(now, UrgingLimits.standard())) {
            case PromiseStanding.OnTime ignored -> "on time";
            case PromiseStanding.AtRisk ignored -> "at risk";
            case PromiseStanding.Broken broken -> broken.urge().name();
        };
        assertThat(standing).isEqualTo(expected);
    }

    @Test
    void waitingForPartsStopsTheClock() {
        assertThat(arrival.pausedFor(Duration.ofDays(2)).due()).isEqualTo(Instant.parse("2026-11-25T11:00:00Z"));
        assertThat(TicketState.WAITING_FOR_PARTS.isPaused()).isTrue();
    }

    @Test
    void numbersSayTheMonthAndCountInIt() {
        assertThat(TicketNumber.of(YearMonth.of(2026, 11), 1)).hasToString("R2611-0001");
        assertThat(TicketNumber.of(YearMonth.of(2026, 12), 12345)).hasToString("R2612-12345");
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(OpeningHours.CHINA).toInstant();
    }
}
