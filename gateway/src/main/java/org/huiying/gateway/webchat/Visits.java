package org.huiying.gateway.webchat;

import org.huiying.gateway.contact.Inbound;
import org.huiying.gateway.contact.Inbox;
import org.huiying.gateway.contact.Receipt;
import org.springframework.stereotype.Component;

/** Hands in what visitors do, as often as they may. */
@Component
class Visits {

    private final Inbox inbox;
    private final Limits limits;

    Visits(Inbox inbox, Limits limits) {
        this.inbox = inbox;
        this.limits = limits;
    }

    /** The receipt of what was taken in, otherwise a problem. */
    Receipt.Accepted take(Visitor visitor, Inbound inbound) {
        limits.check(switch (inbound) {
            case Inbound.Once once -> Limits.Kind.MESSAGE;
            case Inbound.Signal signal -> Limits.Kind.SIGNAL;
        }, visitor.id());
        return switch (inbox.receive(inbound)) {
            case Receipt.Accepted accepted -> accepted;
            case Receipt.Refused refused -> throw VisitProblem.of(refused);
        };
    }
}
