package org.huiying.rules.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningHoursTest {

    private final WorkingCalendar calendar = WorkingCalendar.shipped();
    private final OpeningHours office = OpeningHours.workingDays("09:00-12:00", "13:00-18:00");

    @ParameterizedTest(name = "{2}: {0} opens {1}")
    @CsvSource({
            "2026-11-20T10:30, 2026-11-20T10:30, open now",
            "2026-11-20T12:00, 2026-11-20T13:00, lunch",
            "2026-11-20T18:00, 2026-11-23T09:00, Friday evening to Monday",
            "2026-11-21T11:00, 2026-11-23T09:00, an ordinary Saturday",
            "2026-09-20T08:00, 2026-09-20T09:00, a Sunday that is worked before National Day",
            "2026-09-30T18:30, 2026-10-08T09:00, over National Day",
            "2026-10-09T18:30, 2026-10-10T09:00, the Saturday worked after National Day",
            "2026-02-14T19:00, 2026-02-24T09:00, over the Spring Festival",
    })
    void findsTheNextOpenMoment(LocalDateTime from, LocalDateTime next, String why) {
        assertThat(office.next(at(from), calendar)).isEqualTo(new Moment.At(at(next)));
    }

    @ParameterizedTest(name = "{3}: {0} + {1} h = {2}")
    @CsvSource({
            "2026-11-20T09:00, 6, 2026-11-20T16:00, over lunch",
            "2026-11-20T15:00, 6, 2026-11-23T12:00, over a weekend; the last minute of the morning counts",
            "2026-11-20T22:00, 6, 2026-11-23T16:00, registered at night",
            "2026-09-30T17:00, 7, 2026-10-08T16:00, over National Day",
            "2026-10-09T17:00, 7, 2026-10-10T16:00, into a make-up Saturday",
    })
    void addsWorkingHoursOnlyInsideWorkingTime(LocalDateTime from, int hours, LocalDateTime then, String why) {
        assertThat(office.add(at(from), Duration.ofHours(hours), calendar)).isEqualTo(new Moment.At(at(then)));
    }

    @Test
    void saysUnannouncedInsteadOfGuessingTheNextYear() {
        Instant lastEvening = at(LocalDateTime.parse("2026-12-31T18:30"));
        assertThat(office.next(lastEvening, calendar)).isEqualTo(
                new Moment.Unannounced(2027, at(LocalDateTime.parse("2027-01-01T00:00"))));
        assertThat(office.at(at(LocalDateTime.parse("2027-01-04T10:00")), calendar))
                .isEqualTo(new Opening.Unknown(2027));
    }

    @Test
    void hoursThatIgnoreHolidaysNeedNoAnnouncement() {
        Instant newYear = at(LocalDateTime.parse("2027-01-01T10:00"));
        assertThat(OpeningHours.always().at(newYear, calendar)).isInstanceOf(Opening.Open.class);
        assertThat(OpeningHours.daily("09:00-18:00", new HolidayRule.Ignored()).next(newYear, calendar))
                .isEqualTo(new Moment.At(newYear));
    }

    @Test
    void anOperatorAnnouncesAYearAndCorrectsADay() {
        LocalDate newYear = LocalDate.parse("2027-01-01");
        WorkingCalendar announced = calendar.corrected(List.of(new Day.Holiday(newYear, "元旦")), Set.of(2027));
        assertThat(office.next(at(LocalDateTime.parse("2026-12-31T18:30")), announced))
                .isEqualTo(new Moment.At(at(LocalDateTime.parse("2027-01-04T09:00"))));
        LocalDate saturday = LocalDate.parse("2026-11-21");
        WorkingCalendar stocktaking = calendar.corrected(List.of(new Day.MakeUp(saturday, "盘点")), Set.of());
        assertThat(office.at(at(saturday.atTime(10, 0)), stocktaking)).isInstanceOf(Opening.Open.class);
    }

    @Test
    void aDayNamedByTheOperatorIsKnownWhileTheRestOfItsYearIsNot() {
        LocalDate newYear = LocalDate.parse("2027-01-01");
        WorkingCalendar partly = calendar.corrected(List.of(new Day.Holiday(newYear, "元旦")), Set.of());
        assertThat(partly.day(newYear)).isEqualTo(new Day.Holiday(newYear, "元旦"));
        assertThat(partly.day(newYear.plusDays(1))).isEqualTo(new Day.Unannounced(newYear.plusDays(1)));
    }

    @Test
    void holidaysMayHaveShorterHours() {
        OpeningHours shop = OpeningHours.daily("09:00-18:00",
                new HolidayRule.Shortened(List.of(HourRange.parse("10:00-16:00"))));
        assertThat(shop.next(at(LocalDateTime.parse("2026-10-01T08:00")), calendar))
                .isEqualTo(new Moment.At(at(LocalDateTime.parse("2026-10-01T10:00"))));
        assertThat(shop.at(at(LocalDateTime.parse("2026-10-01T15:00")), calendar))
                .isEqualTo(new Opening.Open(at(LocalDateTime.parse("2026-10-01T16:00"))));
    }

    @Test
    void hoursWithoutARangeNeverOpen() {
        OpeningHours shut = new OpeningHours(OpeningHours.CHINA, Map.of(), new HolidayRule.Closed());
        assertThat(shut.next(at(LocalDateTime.parse("2026-11-20T10:00")), calendar)).isEqualTo(new Moment.Never());
    }

    @Test
    void refusesRangesThatOverlap() {
        assertThatThrownBy(() -> new OpeningHours(OpeningHours.CHINA,
                Map.of(DayOfWeek.MONDAY, List.of(HourRange.parse("09:00-12:00"), HourRange.parse("11:00-18:00"))),
                new HolidayRule.Closed())).hasMessageContaining("hours overlap: 09:00-12:00 and 11:00-18:00");
    }

    @ParameterizedTest(name = "{2}: {0} becomes {1}")
    @CsvSource({
            "2026-11-20T08:59, 2026-11-20T09:00, too early",
            "2026-11-20T19:59, 2026-11-20T19:59, just in time",
            "2026-11-20T20:00, 2026-11-21T09:00, too late: tomorrow although a Saturday",
            "2026-09-30T20:30, 2026-10-08T09:00, nobody is called during National Day",
    })
    void customersAreCalledFromNineToEight(LocalDateTime wanted, LocalDateTime permitted, String why) {
        assertThat(CallingHours.standard().next(at(wanted), calendar)).isEqualTo(new Moment.At(at(permitted)));
    }

    @Test
    void aTimeTheCustomerChoseCountsOnHolidaysAndInUnannouncedYears() {
        Instant nationalDay = at(LocalDateTime.parse("2026-10-01T10:00"));
        Instant newYear = at(LocalDateTime.parse("2027-01-01T21:00"));
        assertThat(CallingHours.standard().nextChosen(nationalDay)).isEqualTo(nationalDay);
        assertThat(CallingHours.standard().nextChosen(newYear))
                .isEqualTo(at(LocalDateTime.parse("2027-01-02T09:00")));
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(OpeningHours.CHINA).toInstant();
    }
}
