/** The working calendar: Chinese public holidays, make-up working days (调休), opening hours. */
@NullMarked
package org.huiying.rules.calendar;

import org.jspecify.annotations.NullMarked;
