package org.huiying.aftercare.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.huiying.desk.queue.CurrentCalendar;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.calendar.Day;
import org.huiying.rules.calendar.WorkingCalendar;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The calendar in force, and how an operator changes it. */
@Component
public class Calendars implements CurrentCalendar {

    private static final WorkingCalendar SHIPPED = WorkingCalendar.shipped();

    private final CalendarStore store;
    private final ObjectProvider<CalendarListener> listeners;
    private final Clock clock;

    Calendars(CalendarStore store, ObjectProvider<CalendarListener> listeners, Clock clock) {
        this.store = store;
        this.listeners = listeners;
        this.clock = clock;
    }

    /** Read anew each time, so that every node sees a correction at once. */
    @Override
    public WorkingCalendar calendar() {
        return SHIPPED.corrected(store.days(), store.years());
    }

    static boolean ships(int year) {
        return SHIPPED.isAnnounced(year);
    }

    List<LocalDate> corrected() {
        return store.days().stream().map(Day::date).toList();
    }

    @Transactional
    public void put(Day day, AgentId by) {
        store.put(day, by, clock.instant());
        tell();
    }

    /** Goes back to what ships. */
    @Transactional
    public void restore(LocalDate date) {
        store.remove(date);
        tell();
    }

    /** Declares that all special days of a year are entered; days without an entry then follow the weekday. */
    @Transactional
    public void announce(int year, AgentId by) {
        store.declareComplete(year, by, clock.instant());
        tell();
    }

    @Transactional
    public void withdraw(int year) {
        store.declareOpen(year);
        tell();
    }

    private void tell() {
        WorkingCalendar now = calendar();
        listeners.orderedStream().forEach(listener -> listener.calendarChanged(now));
    }
}
