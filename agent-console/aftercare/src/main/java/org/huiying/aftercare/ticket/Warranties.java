package org.huiying.aftercare.ticket;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

import org.huiying.aftercare.calendar.Calendars;
import org.huiying.rules.warranty.WarrantyClaim;
import org.huiying.rules.warranty.WarrantyPolicy;
import org.huiying.rules.warranty.WarrantyVerdict;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Judges the warranty of a ticket, and words the verdict for tables and pages. */
@Component
class Warranties {

    private final WarrantyPolicy policy = WarrantyPolicy.standard();
    private final Calendars calendars;
    private final JsonMapper json;

    Warranties(Calendars calendars, JsonMapper json) {
        this.calendars = calendars;
        this.json = json;
    }

    String judge(TicketForm form, LocalDate today) {
        return json.writeValueAsString(verdict(form, today));
    }

    /** With the component that was judged, so that the form can be shown again as it was filled in. */
    Map<String, Object> verdict(TicketForm form, LocalDate today) {
        Map<String, Object> verdict = worded(policy.judge(new WarrantyClaim(form.product(), form.component(),
                form.boughtOn(), today, 0, form.exclusion()), calendars.calendar()));
        verdict.put("component", form.component());
        return verdict;
    }

    private static Map<String, Object> worded(WarrantyVerdict verdict) {
        Map<String, Object> words = new LinkedHashMap<>();
        switch (verdict) {
            case WarrantyVerdict.Free free -> period(words, "FREE", free.period());
            case WarrantyVerdict.Expired expired -> period(words, "EXPIRED", expired.period());
            case WarrantyVerdict.Excluded excluded -> {
                words.put("verdict", "EXCLUDED");
                words.put("exclusion", excluded.why().name());
                words.put("rule", excluded.why().chinese());
            }
            case WarrantyVerdict.NoRule ignored -> words.put("verdict", "NO_RULE");
            case WarrantyVerdict.LastDayUnannounced unknown -> {
                words.put("verdict", "UNANNOUNCED");
                words.put("year", unknown.year());
                words.put("lastDay", unknown.notBefore());
            }
        }
        return words;
    }

    private static void period(Map<String, Object> words, String verdict, WarrantyVerdict.Period period) {
        words.put("verdict", verdict);
        words.put("rule", period.rule());
        words.put("start", period.start());
        words.put("months", period.months());
        words.put("repairDays", period.repairDays());
        words.put("lastDay", period.lastDay());
    }
}
