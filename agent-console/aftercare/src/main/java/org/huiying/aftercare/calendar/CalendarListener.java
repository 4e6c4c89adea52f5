package org.huiying.aftercare.calendar;

import org.huiying.rules.calendar.WorkingCalendar;

/** A feature that reckons again when the calendar changed; called in the transaction of the change. */
public interface CalendarListener {

    void calendarChanged(WorkingCalendar now);
}
