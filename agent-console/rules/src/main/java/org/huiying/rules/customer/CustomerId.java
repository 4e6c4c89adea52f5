package org.huiying.rules.customer;

/** The number of a customer, as given by the database: 1 and up. */
public record CustomerId(long value) {

    public CustomerId {
        if (value < 1) {
            throw new IllegalArgumentException("customer: " + value + " (expected: 1 and up)");
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
