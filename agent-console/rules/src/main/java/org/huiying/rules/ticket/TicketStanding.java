package org.huiying.rules.ticket;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What decides which step a ticket may take.
 *
 * @param followUp what the customer said of the last repair, once he was asked
 * @param round    1 for the first repair, one more for each time it was reopened
 */
public record TicketStanding(TicketState state, @Nullable FollowUpResult followUp, int round) {

    public TicketStanding {
        if (round < 1) {
            throw new IllegalArgumentException("round: " + round + " (expected: 1 and up)");
        }
    }

    public static TicketStanding registered() {
        return new TicketStanding(TicketState.REGISTERED, null, 1);
    }

    /** The steps that would not be refused now. */
    public Set<StepKind> allowed() {
        if (state == TicketState.FOLLOWED_UP && followUp != null) {
            return Set.of(followUp.mayClose() ? StepKind.CLOSE : StepKind.REOPEN);
        }
        return state.allowed();
    }

    /** Takes a step, or refuses it and says what is allowed. */
    public StepOutcome take(TicketStep step) {
        if (!allowed().contains(step.kind())) {
            return new StepOutcome.Refused(step.kind(), state, allowed());
        }
        return new StepOutcome.Taken(state, switch (step) {
            case TicketStep.Dispatch ignored -> to(TicketState.DISPATCHED);
            case TicketStep.Accept ignored -> to(TicketState.ACCEPTED);
            case TicketStep.Decline ignored -> to(TicketState.REGISTERED);
            case TicketStep.AgreeVisit ignored -> to(TicketState.VISIT_AGREED);
            case TicketStep.Arrive ignored -> to(TicketState.ARRIVED);
            case TicketStep.StartWork ignored -> to(TicketState.WORKING);
            case TicketStep.WaitForParts ignored -> to(TicketState.WAITING_FOR_PARTS);
            case TicketStep.PartsArrived ignored -> to(TicketState.WORKING);
            case TicketStep.TakeIn ignored -> to(TicketState.TAKEN_IN);
            case TicketStep.Finish ignored -> to(TicketState.FINISHED);
            case TicketStep.FollowUp said -> new TicketStanding(TicketState.FOLLOWED_UP, said.result(), round);
            case TicketStep.Close ignored -> to(TicketState.CLOSED);
            case TicketStep.Reopen ignored -> new TicketStanding(TicketState.REGISTERED, null, round + 1);
            case TicketStep.Cancel ignored -> to(TicketState.CANCELLED);
        });
    }

    private TicketStanding to(TicketState next) {
        return new TicketStanding(next, followUp, round);
    }
}
