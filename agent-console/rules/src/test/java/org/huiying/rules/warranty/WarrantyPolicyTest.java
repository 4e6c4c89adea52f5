package org.huiying.rules.warranty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.huiying.rules.calendar.WorkingCalendar;
import org.huiying.rules.warranty.WarrantyVerdict.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WarrantyPolicyTest {

    private final WarrantyPolicy policy = WarrantyPolicy.standard();
    private final WorkingCalendar calendar = WorkingCalendar.shipped();

    @ParameterizedTest(name = "{0} {1} bought {2}, {4} days in repair: until {5}")
    @CsvSource({
            "手机, '', 2025-11-21, 2026-11-21, 0, 2026-11-21, free",
            "手机, '', 2025-11-20, 2026-11-21, 0, 2026-11-20, expired",
            "手机, '', 2025-11-10, 2026-11-21, 15, 2026-11-25, free",
            "手机, 电池, 2026-05-31, 2026-11-30, 0, 2026-11-30, free",
            "手机, 电池, 2026-04-03, 2026-10-08, 0, 2026-10-08, free",
            "手机, 电池, 2026-04-03, 2026-10-09, 0, 2026-10-08, expired",
            "手机, 有线耳机, 2026-08-20, 2026-11-21, 0, 2026-11-20, expired",
            "太阳能热水器, 水箱, 2023-11-30, 2026-11-21, 0, 2026-11-30, free",
    })
    void countsMonthsFromTheInvoiceAndMovesPastHolidays(String product, String component, LocalDate bought,
            LocalDate reported, int repairDays, LocalDate lastDay, String verdict) {
        WarrantyVerdict judged = judge(new WarrantyClaim(product, component, bought, reported, repairDays, null));
        Period period = switch (judged) {
            case WarrantyVerdict.Free free when verdict.equals("free") -> free.period();
            case WarrantyVerdict.Expired expired when verdict.equals("expired") -> expired.period();
            default -> throw new AssertionError(judged.toString());
        };
        assertThat(period.lastDay()).isEqualTo(lastDay);
    }

    @Test
    void theVerdictNamesTheRuleAndHowItWasCounted() {
        LocalDate bought = LocalDate.parse("2025-12-24");
        assertThat(judge(new WarrantyClaim("手机", "", bought, LocalDate.parse("2026-11-21"), 3, null)))
                .isEqualTo(new WarrantyVerdict.Free(
                        new Period("手机整机12个月", bought, 12, 3, LocalDate.parse("2026-12-27"))));
    }

    @Test
    void isNotFreeWhenTheCauseIsExcludedOrNothingProvesTheDate() {
        LocalDate today = LocalDate.parse("2026-11-21");
        assertThat(judge(new WarrantyClaim("手机", "", today, today, 0, Exclusion.LIQUID)))
                .isEqualTo(new WarrantyVerdict.Excluded(Exclusion.LIQUID));
        assertThat(judge(new WarrantyClaim("手机", "", null, today, 0, null)))
                .isEqualTo(new WarrantyVerdict.Excluded(Exclusion.NO_PROOF_OF_DATE));
    }

    @Test
    void saysWhenNoRuleSpeaksOfTheProduct() {
        LocalDate today = LocalDate.parse("2026-11-21");
        assertThat(judge(new WarrantyClaim("咖啡机", "", today, today, 0, null)))
                .isEqualTo(new WarrantyVerdict.NoRule("咖啡机", ""));
    }

    @Test
    void doesNotCallAClaimLateWhileTheLastDaysYearIsUnannounced() {
        assertThat(judge(new WarrantyClaim("手机", "", LocalDate.parse("2026-01-01"), LocalDate.parse("2027-01-02"), 0,
                null))).isEqualTo(new WarrantyVerdict.LastDayUnannounced(2027, LocalDate.parse("2027-01-01")));
    }

    private WarrantyVerdict judge(WarrantyClaim claim) {
        return policy.judge(claim, calendar);
    }
}
