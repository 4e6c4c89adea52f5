package org.huiying.rules.ticket;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;

/**
 * The number a customer is told: R, year and month of registration in China, and the serial of that month, as in
 * {@code R2611-0001}. A month with more than 9999 tickets simply goes on with five digits.
 */
public record TicketNumber(String value) {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyMM");

    public TicketNumber {
        if (!value.matches("R\\d{4}-\\d{4,}")) {
            throw new IllegalArgumentException("ticket number: " + value + " (expected: like R2611-0001)");
        }
    }

    public static TicketNumber of(YearMonth month, int serial) {
        return new TicketNumber("R%s-%04d".formatted(MONTH.format(month), serial));
    }

    @Override
    public String toString() {
        return value;
    }
}
