/**
 * The working calendar as the company uses it: the one that ships, with the days an operator added or corrected. Start
 * with {@link org.huiying.aftercare.calendar.Calendars}. Owns the tables {@code calendar_day} and
 * {@code calendar_year}, and {@code /api/calendar}.
 */
@NullMarked
package org.huiying.aftercare.calendar;

import org.jspecify.annotations.NullMarked;
