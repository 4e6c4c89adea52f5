package org.huiying.rules.routing;

import java.util.EnumMap;
import java.util.Map;
import org.huiying.rules.routing.Reason.Code;
import org.huiying.rules.routing.Reason.Fact;

/** A reason in the making. */
final class Because {

    private final Code code;
    private final Map<Fact, Long> facts = new EnumMap<>(Fact.class);

    Because(Code code) {
        this.code = code;
    }

    Because and(Fact fact, long number) {
        facts.put(fact, number);
        return this;
    }

    Reason reason() {
        return new Reason(code, facts);
    }
}
