package org.huiying.rules.outlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huiying.rules.calendar.HolidayRule;
import org.huiying.rules.calendar.OpeningHours;
import org.huiying.rules.calendar.WorkingCalendar;
import org.huiying.rules.outlet.DispatchChoice.Chosen;
import org.huiying.rules.outlet.DispatchChoice.NoOutlet;
import org.huiying.rules.outlet.DispatchChoice.NoTechnician;
import org.huiying.rules.outlet.DispatchChoice.PassedOver;
import org.huiying.rules.outlet.DispatchChoice.Reason;
import org.junit.jupiter.api.Test;

class DispatchTest {

    private static final Instant MONDAY_TEN = Instant.parse("2026-11-23T02:00:00Z");
    private static final Instant MONDAY_NIGHT = Instant.parse("2026-11-23T14:00:00Z");
    private static final Place TIANHE = new Place("广东省", "广州市", "天河区");
    private static final OpeningHours DAY = OpeningHours.daily("09:00-18:00", new HolidayRule.Ignored());

    private final Outlet tianhe = outlet(1, new Coverage("广州市", "天河区", false));
    private final Outlet wholeCity = outlet(2, new Coverage("广州市", "", true));
    private final Outlet shenzhen = outlet(3, new Coverage("深圳市", "", false));
    private final Dispatch dispatch = new Dispatch(WorkingCalendar.shipped());

    @Test
    void theOutletOfTheDistrictComesBeforeOneForTheWholeCity() {
        Technician near = technician(1, tianhe, Map.of("空调", 2), DAY, 3);
        Technician far = technician(2, wholeCity, Map.of("空调", 5), DAY, 0);
        assertThat(chosen(wish("空调", 1), far, near)).isEqualTo(List.of(near, far));
    }

    @Test
    void amongThoseOnDutyTheLeastLoadedThenTheBetterOneIsChosen() {
        Technician busy = technician(1, tianhe, Map.of("空调", 5), DAY, 4);
        Technician free = technician(2, tianhe, Map.of("空调", 3), DAY, 1);
        Technician freeAndBetter = technician(3, tianhe, Map.of("空调", 4), DAY, 1);
        assertThat(chosen(wish("空调", 2), busy, free, freeAndBetter)).isEqualTo(List.of(freeAndBetter, free, busy));
    }

    @Test
    void nobodyIsSentWhoCannotDoIt() {
        Technician other = technician(1, tianhe, Map.of("洗衣机", 5), DAY, 0);
        Technician learner = technician(2, tianhe, Map.of("空调", 1), DAY, 0);
        Technician full = technician(3, tianhe, Map.of("空调", 4), DAY, 5);
        assertThat(dispatch.choose(wish("空调", 3), List.of(tianhe), List.of(other, learner, full)))
                .isEqualTo(new NoTechnician(List.of(new PassedOver(other, Reason.OTHER_TRADE),
                        new PassedOver(learner, Reason.SKILL_TOO_LOW), new PassedOver(full, Reason.FULL))));
    }

    @Test
    void aBurstPipeGoesToWhoeverIsOnDutyEvenWhenHeIsFull() {
        Technician asleep = technician(1, tianhe, Map.of("水管", 5), DAY, 0);
        Technician onDuty = technician(2, wholeCity, Map.of("水管", 3), OpeningHours.always(), 5);
        DispatchWish burst = new DispatchWish(TIANHE, "水管", 1, MONDAY_NIGHT, true);
        assertThat(chosen(burst, asleep, onDuty)).isEqualTo(List.of(onDuty, asleep));
    }

    @Test
    void aDistrictThatNobodyCoversIsSaid() {
        Place urumqi = new Place("新疆维吾尔自治区", "乌鲁木齐市", "天山区");
        assertThat(dispatch.choose(new DispatchWish(urumqi, "空调", 1, MONDAY_TEN, false), List.of(tianhe, shenzhen),
                List.of())).isEqualTo(new NoOutlet(urumqi));
    }

    @Test
    void theSuburbOfACoverageIsKnownToTheArrivalLimit() {
        Technician far = technician(2, wholeCity, Map.of("空调", 5), DAY, 0);
        Chosen chosen = (Chosen) dispatch.choose(wish("空调", 1), List.of(wholeCity), List.of(far));
        assertThat(chosen.best().suburb()).isTrue();
        assertThat(chosen.best().exactDistrict()).isFalse();
    }

    private List<Technician> chosen(DispatchWish wish, Technician... technicians) {
        Chosen chosen = (Chosen) dispatch.choose(wish, List.of(tianhe, wholeCity, shenzhen), List.of(technicians));
        List<Technician> order = new ArrayList<>(List.of(chosen.best().technician()));
        chosen.others().forEach(other -> order.add(other.technician()));
        return order;
    }

    private static DispatchWish wish(String trade, int skill) {
        return new DispatchWish(TIANHE, trade, skill, MONDAY_TEN, false);
    }

    private static Outlet outlet(long id, Coverage coverage) {
        return new Outlet(new OutletId(id), "网点" + id, List.of(coverage));
    }

    private static Technician technician(long id, Outlet outlet, Map<String, Integer> trades, OpeningHours hours,
            int load) {
        return new Technician(new TechnicianId(id), "师傅" + id, outlet.id(), trades, hours,
                new Technician.Load(load, 5));
    }
}
