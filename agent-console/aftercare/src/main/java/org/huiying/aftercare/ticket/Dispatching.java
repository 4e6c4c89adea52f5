package org.huiying.aftercare.ticket;

import java.time.Clock;
import java.util.List;

import org.huiying.aftercare.calendar.Calendars;
import org.huiying.aftercare.outlet.Outlets;
import org.huiying.rules.outlet.Dispatch;
import org.huiying.rules.outlet.DispatchChoice;
import org.huiying.rules.outlet.DispatchWish;
import org.huiying.rules.outlet.Technician;
import org.huiying.rules.outlet.TechnicianId;
import org.huiying.rules.ticket.Urgency;
import org.springframework.stereotype.Component;

/** Asks the rules to whom a ticket should go, with what the tables know now. */
@Component
class Dispatching {

    private static final int ANY_LEVEL = 1;

    private final Outlets outlets;
    private final Calendars calendars;
    private final StepStore steps;
    private final Clock clock;

    Dispatching(Outlets outlets, Calendars calendars, StepStore steps, Clock clock) {
        this.outlets = outlets;
        this.calendars = calendars;
        this.steps = steps;
        this.clock = clock;
    }

    /** Without those who declined the ticket before. */
    DispatchChoice choose(Ticket ticket) {
        List<TechnicianId> declined = steps.declined(ticket.id());
        List<Technician> technicians = outlets.technicians().stream()
                .filter(technician -> !declined.contains(technician.id())).toList();
        DispatchWish wish = new DispatchWish(ticket.job().place(), ticket.job().product(), ANY_LEVEL, clock.instant(),
                ticket.job().urgency() == Urgency.EMERGENCY);
        return new Dispatch(calendars.calendar()).choose(wish, outlets.enabled(), technicians);
    }
}
