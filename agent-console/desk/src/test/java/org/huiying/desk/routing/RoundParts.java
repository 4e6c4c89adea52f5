package org.huiying.desk.routing;

import java.time.Clock;

import org.springframework.stereotype.Component;

/** What a round is made of, for one with a clock of its own. */
@Component
record RoundParts(RoutingEvents events, RouterTables tables, Consequences consequences, DecisionLog log, AgentStates states) {

    Round round(Clock clock) {
        return new Round(events, tables, consequences, log, states, clock);
    }
}
