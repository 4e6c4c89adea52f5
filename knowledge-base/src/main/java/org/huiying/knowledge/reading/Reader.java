package org.huiying.knowledge.reading;

import java.security.Principal;

/**
 * Somebody who searches and reads.
 *
 * @param name of the account, or of the visitor; empty for a customer whom nobody knows
 */
public record Reader(Kind kind, String name) {

    /** On which side of the desk. */
    public enum Kind {
        STAFF, CUSTOMER
    }

    private static final int LONGEST = 100;

    public Reader {
        name = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    }

    public static Reader staff(Principal me) {
        return new Reader(Kind.STAFF, me.getName());
    }

    public static Reader customer(String visitor) {
        return new Reader(Kind.CUSTOMER, visitor);
    }

    public boolean isKnown() {
        return !name.isEmpty();
    }
}
