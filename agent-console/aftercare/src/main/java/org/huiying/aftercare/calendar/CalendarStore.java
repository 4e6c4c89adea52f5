package org.huiying.aftercare.calendar;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.huiying.rules.agent.AgentId;
import org.huiying.rules.calendar.Day;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables {@code calendar_day} and {@code calendar_year}. */
@Component
class CalendarStore {

    private final JdbcClient jdbc;

    CalendarStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Day> days() {
        return jdbc.sql("select date, kind, name from calendar_day order by date")
                .query((row, n) -> DayKind.valueOf(row.getString("kind"))
                        .on(row.getObject("date", LocalDate.class), row.getString("name")))
                .list();
    }

    List<Integer> years() {
        return jdbc.sql("select year from calendar_year").query(Integer.class).list();
    }

    void put(Day day, AgentId by, Instant at) {
        jdbc.sql("""
                insert into calendar_day (date, kind, name, set_by, set_at) values (?, ?, ?, ?, ?)
                on conflict (date) do update set kind = excluded.kind, name = excluded.name,
                    set_by = excluded.set_by, set_at = excluded.set_at""")
                .params(day.date(), DayKind.of(day).name(), DayKind.nameOf(day), by.value(), Timestamp.from(at))
                .update();
    }

    void remove(LocalDate date) {
        jdbc.sql("delete from calendar_day where date = ?").param(date).update();
    }

    void declareComplete(int year, AgentId by, Instant at) {
        jdbc.sql("insert into calendar_year (year, set_by, set_at) values (?, ?, ?) on conflict (year) do nothing")
                .params(year, by.value(), Timestamp.from(at)).update();
    }

    void declareOpen(int year) {
        jdbc.sql("delete from calendar_year where year = ?").param(year).update();
    }
}
