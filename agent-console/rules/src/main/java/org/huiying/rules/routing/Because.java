package org.huiying.rules.routing;

import org.huiying.rules.routing.Reason.Code;
import org.huiying.rules.routing.Reason.Fact;

/** A reason in the making; to be used once. */
final class Because {

    private final Code code;
    private final Facts.Making facts = new Facts.Making();

    Because(Code code) {
        this.code = code;
    }

    Because and(Fact fact, long number) {
        facts.put(fact, number);
        return this;
    }

    Reason reason() {
        return new Reason(code, facts.facts());
    }
}
