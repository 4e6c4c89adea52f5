package org.huiying.rules.ticket;

import java.util.Set;

/** What became of a step. */
public sealed interface StepOutcome {

    record Taken(TicketState from, TicketStanding now) implements StepOutcome {}

    /** @param allowed the steps that may be taken instead */
    record Refused(StepKind step, TicketState state, Set<StepKind> allowed) implements StepOutcome {

        public Refused {
            allowed = Set.copyOf(allowed);
        }
    }
}
