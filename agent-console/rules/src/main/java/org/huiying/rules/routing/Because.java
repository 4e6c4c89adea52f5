package org.huiying.rules.routing;

import org.huiying.rules.routing.Reason.Code;
import org.huiying.rules.routing.Reason.Fact;

/** A reason in the making. */
final class Because {

    private static final int FACTS = Fact.values().length;

    private final Code code;
    private final long[] numbers = new long[FACTS];
    private int present;

    Because(Code code) {
        this.code = code;
    }

    Because and(Fact fact, long number) {
        numbers[fact.ordinal()] = number;
        present |= 1 << fact.ordinal();
        return this;
    }

    Reason reason() {
        return new Reason(code, Facts.ordered(present, numbers));
    }
}
