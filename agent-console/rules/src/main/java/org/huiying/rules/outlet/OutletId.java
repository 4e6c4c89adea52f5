package org.huiying.rules.outlet;

/** The number of an outlet, as given by the database: 1 and up. */
public record OutletId(long value) {

    public OutletId {
        if (value < 1) {
            throw new IllegalArgumentException("outlet: " + value + " (expected: 1 and up)");
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
