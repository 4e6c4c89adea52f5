/**
 * The working calendar: Chinese public holidays, make-up working days (调休), opening hours, calling hours. Start with
 * {@link org.huiying.rules.calendar.WorkingCalendar}. A year is announced by the State Council late in the year before;
 * until then its days are unknown and every reckoning that touches them says so.
 */
@NullMarked
package org.huiying.rules.calendar;

import org.jspecify.annotations.NullMarked;
