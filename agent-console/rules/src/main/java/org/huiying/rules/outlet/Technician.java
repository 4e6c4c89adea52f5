package org.huiying.rules.outlet;

import java.util.Map;
import org.huiying.rules.calendar.OpeningHours;

/**
 * A technician (维修师傅) as dispatch sees him.
 *
 * @param trades what he repairs (空调, 洗衣机, …) and how well: 1 learning to 5 master
 */
public record Technician(TechnicianId id, String name, OutletId outlet, Map<String, Integer> trades,
        OpeningHours hours, Load load) {

    public Technician {
        trades = Map.copyOf(trades);
    }

    /** Tickets in hand, and how many there may be. */
    public record Load(int tickets, int limit) {

        public boolean isFull() {
            return tickets >= limit;
        }
    }
}
