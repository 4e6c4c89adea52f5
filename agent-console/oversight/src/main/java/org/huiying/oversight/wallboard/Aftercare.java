package org.huiying.oversight.wallboard;

import org.huiying.aftercare.callback.CallbackFigures;
import org.huiying.aftercare.ticket.TicketFigures;
import org.huiying.oversight.wallboard.Figures.Callbacks;
import org.huiying.oversight.wallboard.Figures.Tickets;
import org.springframework.stereotype.Component;

/** What follows conversations, counted for the board. */
@Component
class Aftercare {

    private final CallbackFigures callbacks;
    private final TicketFigures tickets;

    Aftercare(CallbackFigures callbacks, TicketFigures tickets) {
        this.callbacks = callbacks;
        this.tickets = tickets;
    }

    Callbacks callbacks() {
        CallbackFigures.Figures now = callbacks.now();
        return new Callbacks(now.due(), now.overdue());
    }

    Tickets tickets() {
        TicketFigures.Figures now = tickets.now();
        return new Tickets(now.open(), now.undispatched(), now.atRisk(), now.broken());
    }
}
