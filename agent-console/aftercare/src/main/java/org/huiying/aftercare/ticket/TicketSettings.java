package org.huiying.aftercare.ticket;

import java.time.Duration;
import java.util.List;

import org.huiying.rules.calendar.OpeningHours;
import org.huiying.rules.ticket.ArrivalLimit;
import org.huiying.rules.ticket.UrgingLimits;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of tickets, under {@code huiying.ticket}.
 *
 * @param autoDispatch  whether a ticket goes to the best technician by itself
 * @param arrivalCity   working hours until somebody must have come, in the city
 * @param arrivalSuburb the same in the suburbs
 * @param workingHours  the hours of a working day that count
 * @param riskShare     the last share of a promise's time in which it is at risk: 0 to 1
 * @param urge          when a broken promise goes up, and how long accepting and taking in may last
 */
@ConfigurationProperties("huiying.ticket")
record TicketSettings(@DefaultValue("true") boolean autoDispatch,
                      @DefaultValue("6h") Duration arrivalCity,
                      @DefaultValue("7h") Duration arrivalSuburb,
                      @DefaultValue({"09:00-12:00", "13:00-18:00"}) List<String> workingHours,
                      @DefaultValue("0.2") double riskShare,
                      @DefaultValue Urge urge) {

    /**
     * @param dispatcher how late a promise is when the dispatcher is urged
     * @param supervisor how late it is when the supervisor is urged
     * @param accept     working time a technician has to accept an order
     * @param takenIn    how long an item may stay in the shop
     */
    record Urge(@DefaultValue("1h") Duration dispatcher, @DefaultValue("2h") Duration supervisor,
                @DefaultValue("30m") Duration accept, @DefaultValue("3d") Duration takenIn) {}

    TicketSettings {
        workingHours = List.copyOf(workingHours);
    }

    OpeningHours hours() {
        return OpeningHours.workingDays(workingHours.toArray(String[]::new));
    }

    ArrivalLimit arrivalLimit() {
        return new ArrivalLimit(arrivalCity, arrivalSuburb, hours());
    }

    UrgingLimits urgingLimits() {
        return new UrgingLimits(riskShare, urge.dispatcher(), urge.supervisor(), urge.accept(), urge.takenIn());
    }
}
