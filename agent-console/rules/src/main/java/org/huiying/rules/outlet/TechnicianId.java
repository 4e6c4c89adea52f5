package org.huiying.rules.outlet;

/** The number of a technician, as given by the database: 1 and up. */
public record TechnicianId(long value) {

    public TechnicianId {
        if (value < 1) {
            throw new IllegalArgumentException("technician: " + value + " (expected: 1 and up)");
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
