package org.huiying.rules.ticket;

import org.huiying.rules.outlet.OutletId;
import org.huiying.rules.outlet.TechnicianId;

/** One step, with what it cannot do without. Who took it and when is kept beside it. */
public sealed interface TicketStep {

    /** To whom the ticket goes; also when it goes from one technician to another. */
    record Dispatch(OutletId outlet, TechnicianId technician) implements TicketStep {}

    record Accept() implements TicketStep {}

    /** The technician cannot take it; it waits for dispatch again. */
    record Decline(String why) implements TicketStep {

        public Decline {
            given("why", why);
        }
    }

    record AgreeVisit(VisitWindow window) implements TicketStep {}

    record Arrive() implements TicketStep {}

    record StartWork() implements TicketStep {}

    record WaitForParts(String part) implements TicketStep {

        public WaitForParts {
            given("part", part);
        }
    }

    record PartsArrived() implements TicketStep {}

    /** @param receipt the number of the slip the customer got for his goods (客户商品领取收据) */
    record TakeIn(String receipt) implements TicketStep {

        public TakeIn {
            given("receipt", receipt);
        }
    }

    record Finish(String result) implements TicketStep {

        public Finish {
            given("result", result);
        }
    }

    record FollowUp(FollowUpResult result) implements TicketStep {}

    record Close() implements TicketStep {}

    record Reopen(String why) implements TicketStep {

        public Reopen {
            given("why", why);
        }
    }

    record Cancel(String why) implements TicketStep {

        public Cancel {
            given("why", why);
        }
    }

    default StepKind kind() {
        return switch (this) {
            case Dispatch ignored -> StepKind.DISPATCH;
            case Accept ignored -> StepKind.ACCEPT;
            case Decline ignored -> StepKind.DECLINE;
            case AgreeVisit ignored -> StepKind.AGREE_VISIT;
            case Arrive ignored -> StepKind.ARRIVE;
            case StartWork ignored -> StepKind.START_WORK;
            case WaitForParts ignored -> StepKind.WAIT_FOR_PARTS;
            case PartsArrived ignored -> StepKind.PARTS_ARRIVED;
            case TakeIn ignored -> StepKind.TAKE_IN;
            case Finish ignored -> StepKind.FINISH;
            case FollowUp ignored -> StepKind.FOLLOW_UP;
            case Close ignored -> StepKind.CLOSE;
            case Reopen ignored -> StepKind.REOPEN;
            case Cancel ignored -> StepKind.CANCEL;
        };
    }

    private static void given(String what, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(what + ": blank (expected: some words)");
        }
    }
}
