package org.huiying.rules.ticket;

import java.time.Duration;
import java.time.Instant;
import org.huiying.rules.calendar.Moment;
import org.huiying.rules.calendar.OpeningHours;
import org.huiying.rules.calendar.WorkingCalendar;

/**
 * Until when somebody must have come: so many hours of working time after the ticket was registered.
 *
 * @param hours the outlet's working hours, the only ones that count
 */
public record ArrivalLimit(Duration city, Duration suburb, OpeningHours hours) {

    public static ArrivalLimit standard() {
        return new ArrivalLimit(Duration.ofHours(6), Duration.ofHours(7),
                OpeningHours.workingDays("09:00-12:00", "13:00-18:00"));
    }

    public Moment arriveBy(Instant registered, boolean inSuburb, WorkingCalendar calendar) {
        return hours.add(registered, inSuburb ? suburb : city, calendar);
    }
}
