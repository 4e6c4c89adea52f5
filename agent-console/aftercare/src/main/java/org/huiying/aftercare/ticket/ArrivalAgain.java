package org.huiying.aftercare.ticket;

import org.huiying.aftercare.calendar.CalendarListener;
import org.huiying.rules.calendar.WorkingCalendar;
import org.springframework.stereotype.Component;

/** Reckons arrival limits that had to wait until a year was announced. */
@Component
class ArrivalAgain implements CalendarListener {

    private final TicketStore store;
    private final PromiseStore promises;
    private final Promises reckoning;

    ArrivalAgain(TicketStore store, PromiseStore promises, Promises reckoning) {
        this.store = store;
        this.promises = promises;
        this.reckoning = reckoning;
    }

    @Override
    public void calendarChanged(WorkingCalendar now) {
        promises.awaitedYears().forEach(year -> promises.awaiting(year)
                .forEach(id -> store.lock(id).ifPresent(reckoning::reckonAgain)));
    }
}
