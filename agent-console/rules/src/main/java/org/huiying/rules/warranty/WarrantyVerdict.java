package org.huiying.rules.warranty;

import java.time.LocalDate;

/** Whether a repair is free, and by which rule. */
public sealed interface WarrantyVerdict {

    record Free(Period period) implements WarrantyVerdict {}

    record Expired(Period period) implements WarrantyVerdict {}

    record Excluded(Exclusion why) implements WarrantyVerdict {}

    /** The policy says nothing about this product and component. */
    record NoRule(String product, String component) implements WarrantyVerdict {}

    /** The last day may be a holiday of a year that is not announced; it is this day or later. */
    record LastDayUnannounced(int year, LocalDate notBefore) implements WarrantyVerdict {}

    /**
     * How the last day was counted.
     *
     * @param rule       the rule that decided, in words
     * @param start      the date on the invoice
     * @param months     months of warranty from there
     * @param repairDays days added for time in repair and waiting for parts
     * @param lastDay    the last day, moved past public holidays
     */
    record Period(String rule, LocalDate start, int months, int repairDays, LocalDate lastDay) {}
}
