package org.huiying.rules.conversation;

/** The number of a contact, as given by the database: 1 and up. */
public record ContactId(long value) {

    public ContactId {
        if (value < 1) {
            throw new IllegalArgumentException("contact: " + value + " (expected: 1 and up)");
        }
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
