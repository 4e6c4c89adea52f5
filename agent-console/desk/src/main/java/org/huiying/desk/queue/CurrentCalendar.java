package org.huiying.desk.queue;

import org.huiying.rules.calendar.WorkingCalendar;

/** The working calendar with the operator's corrections. */
public interface CurrentCalendar {

    WorkingCalendar calendar();
}
