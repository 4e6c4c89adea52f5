package org.huiying.oversight.wallboard;

import org.huiying.aftercare.ticket.TicketFigures;
import org.huiying.oversight.wallboard.Figures.Callbacks;
import org.huiying.oversight.wallboard.Figures.Tickets;
import org.springframework.stereotype.Component;

/** What follows conversations, counted for the board. */
@Component
class Aftercare {

    private final TicketFigures tickets;

    Aftercare(TicketFigures tickets) {
        this.tickets = tickets;
    }

    Callbacks callbacks() {
        return new Callbacks(0, 0);
    }

    Tickets tickets() {
        TicketFigures.Figures now = tickets.now();
        return new Tickets(now.open(), now.undispatched(), now.atRisk(), now.broken());
    }
}
