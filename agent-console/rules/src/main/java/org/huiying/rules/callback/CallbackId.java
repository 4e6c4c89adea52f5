package org.huiying.rules.callback;

/** The number of a callback, as given by the database: 1 and up. */
public record CallbackId(long value) {

    public CallbackId {
        if (value < 1) {
            throw new IllegalArgumentException("callback: " + value + " (expected: 1 and up)");
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
