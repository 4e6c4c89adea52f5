package org.huiying.aftercare.outlet;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.huiying.rules.agent.AgentId;
import org.huiying.rules.calendar.HolidayRule;
import org.huiying.rules.calendar.HourRange;
import org.huiying.rules.calendar.OpeningHours;
import org.huiying.rules.outlet.Coverage;
import org.huiying.rules.outlet.Outlet;
import org.huiying.rules.outlet.OutletId;
import org.huiying.rules.outlet.Technician;
import org.huiying.rules.outlet.TechnicianId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads outlets and technicians as dispatch needs them. */
@Component
public class Outlets {

    private final JdbcClient jdbc;

    Outlets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who a technician is and where he belongs, for lists and notices. */
    public record TechnicianCard(TechnicianId id, String name, String phone, OutletId outlet, Optional<AgentId> agent) {}

    public List<Outlet> enabled() {
        Map<Long, List<Coverage>> coverage = new HashMap<>();
        jdbc.sql("select outlet_id, city, district, suburb from outlet_coverage order by city, district")
                .query((ResultSet row) -> {
                    coverage.computeIfAbsent(row.getLong("outlet_id"), id -> new ArrayList<>())
                            .add(new Coverage(row.getString("city"), row.getString("district"), row.getBoolean("suburb")));
                });
        return jdbc.sql("select id, name from outlet where enabled order by id")
                .query((row, n) -> new Outlet(new OutletId(row.getLong("id")), row.getString("name"),
                        coverage.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    /** Technicians that may get work, with their trades as tickets name products, and the tickets in hand now. */
    public List<Technician> technicians() {
        Map<Long, Map<String, Integer>> trades = new HashMap<>();
        jdbc.sql("""
                select t.technician_id, coalesce(p.name, t.trade) as trade, t.level
                from technician_trade t left join product p on p.code = t.trade""").query((ResultSet row) -> {
            trades.computeIfAbsent(row.getLong("technician_id"), id -> new HashMap<>())
                    .put(row.getString("trade"), row.getInt("level"));
        });
        return jdbc.sql("""
                select t.id, t.name, t.outlet_id, t.weekdays, t.hours, t.on_holidays, t.max_tickets,
                       (select count(*) from ticket k where k.technician_id = t.id
                            and k.state not in ('FINISHED', 'FOLLOWED_UP', 'CLOSED', 'CANCELLED')) as tickets
                from technician t where t.enabled order by t.id""")
                .query((row, n) -> technician(row, trades.getOrDefault(row.getLong("id"), Map.of())))
                .list();
    }

    private static Technician technician(ResultSet row, Map<String, Integer> trades) throws SQLException {
        HolidayRule holidays = row.getBoolean("on_holidays") ? new HolidayRule.Ignored() : new HolidayRule.Closed();
        return new Technician(new TechnicianId(row.getLong("id")), row.getString("name"),
                new OutletId(row.getLong("outlet_id")), trades,
                new OpeningHours(OpeningHours.CHINA, week(row.getArray("weekdays"), row.getString("hours")), holidays),
                new Technician.Load(row.getInt("tickets"), row.getInt("max_tickets")));
    }

    private static Map<DayOfWeek, List<HourRange>> week(Array weekdays, String hours) throws SQLException {
        Map<DayOfWeek, List<HourRange>> week = new EnumMap<>(DayOfWeek.class);
        for (Integer day : (Integer[]) weekdays.getArray()) {
            week.put(DayOfWeek.of(day), List.of(HourRange.parse(hours)));
        }
        return week;
    }

    public Optional<TechnicianCard> technician(TechnicianId id) {
        return jdbc.sql("select id, name, phone, outlet_id, agent_id from technician where id = ?")
                .param(id.value())
                .query((row, n) -> {
                    long agent = row.getLong("agent_id");
                    return new TechnicianCard(id, row.getString("name"), row.getString("phone"),
                            new OutletId(row.getLong("outlet_id")),
                            agent == 0 ? Optional.empty() : Optional.of(new AgentId(agent)));
                })
                .optional();
    }
}
