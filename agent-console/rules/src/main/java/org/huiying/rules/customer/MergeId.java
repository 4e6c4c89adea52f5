package org.huiying.rules.customer;

/** The number of a merge of two customers, as given by the database: 1 and up. */
public record MergeId(long value) {

    public MergeId {
        if (value < 1) {
            throw new IllegalArgumentException("merge: " + value + " (expected: 1 and up)");
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
