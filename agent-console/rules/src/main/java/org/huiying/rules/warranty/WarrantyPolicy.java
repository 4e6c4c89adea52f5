package org.huiying.rules.warranty;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.huiying.rules.calendar.Day;
import org.huiying.rules.calendar.WorkingCalendar;
import org.huiying.rules.warranty.WarrantyVerdict.Period;

/** Months of warranty per product and component; a blank component is the product as a whole. */
public final class WarrantyPolicy {

    /** A product and one of its components. */
    public record Part(String product, String component) {}

    private final Map<Part, Integer> months;

    public WarrantyPolicy(Map<Part, Integer> months) {
        this.months = Map.copyOf(months);
    }

    /**
     * The periods that ship. Air conditioners, refrigerators and washing machines: the set 12, main parts 36 months
     * (部分商品修理更换退货责任规定, 1995).
     */
    public static WarrantyPolicy standard() {
        Map<Part, Integer> months = new HashMap<>();
        for (String appliance : new String[] {"空调", "冰箱", "洗衣机"}) {
            add(months, appliance, "", 12);
            add(months, appliance, "主要部件", 36);
        }
        add(months, "手机", "", 12);
        add(months, "手机", "电池", 6);
        add(months, "手机", "充电器", 12);
        add(months, "手机", "有线耳机", 3);
        add(months, "手机", "移动终端卡", 1);
        add(months, "手机", "数据接口卡", 1);
        add(months, "太阳能热水器", "水箱", 36);
        add(months, "太阳能热水器", "真空管", 36);
        add(months, "太阳能热水器", "支架", 36);
        add(months, "太阳能热水器", "配件", 12);
        add(months, "太阳能热水器", "电器件", 12);
        return new WarrantyPolicy(months);
    }

    private static void add(Map<Part, Integer> months, String product, String component, int period) {
        months.put(new Part(product, component), period);
    }

    public WarrantyVerdict judge(WarrantyClaim claim, WorkingCalendar calendar) {
        if (claim.exclusion() != null) {
            return new WarrantyVerdict.Excluded(claim.exclusion());
        }
        LocalDate bought = claim.bought();
        if (bought == null) {
            return new WarrantyVerdict.Excluded(Exclusion.NO_PROOF_OF_DATE);
        }
        Optional<Integer> period = Optional.ofNullable(months.get(new Part(claim.product(), claim.component())));
        return period.map(count -> judge(claim, bought, count, calendar))
                .orElseGet(() -> new WarrantyVerdict.NoRule(claim.product(), claim.component()));
    }

    private static WarrantyVerdict judge(WarrantyClaim claim, LocalDate bought, int months, WorkingCalendar calendar) {
        LocalDate counted = bought.plusMonths(months).plusDays(claim.repairDays());
        LocalDate lastDay = counted;
        while (calendar.day(lastDay) instanceof Day.Holiday) {
            lastDay = lastDay.plusDays(1);
        }
        Period period = new Period(rule(claim, months), bought, months, claim.repairDays(), lastDay);
        if (!claim.reported().isAfter(lastDay)) {
            return new WarrantyVerdict.Free(period);
        }
        return calendar.day(lastDay) instanceof Day.Unannounced unknown
                ? new WarrantyVerdict.LastDayUnannounced(unknown.year(), lastDay)
                : new WarrantyVerdict.Expired(period);
    }

    private static String rule(WarrantyClaim claim, int months) {
        return claim.product() + (claim.component().isBlank() ? "整机" : claim.component()) + months + "个月";
    }
}
