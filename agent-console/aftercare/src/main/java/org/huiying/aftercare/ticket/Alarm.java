package org.huiying.aftercare.ticket;

import org.huiying.aftercare.outlet.Outlets;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.outlet.TechnicianId;
import org.huiying.rules.ticket.TicketPromise;
import org.springframework.stereotype.Component;

/** Brings an alert to those it concerns, in the running transaction. */
@Component
class Alarm {

    private final TicketNews news;
    private final Outlets outlets;
    private final Tickets tickets;

    Alarm(TicketNews news, Outlets outlets, Tickets tickets) {
        this.news = news;
        this.outlets = outlets;
        this.tickets = tickets;
    }

    /** @param first whether nobody was told of this promise before: the customer is to be called before he calls us */
    void raise(Ticket ticket, TicketPromise promise, String level, boolean first) {
        news.urged(ticket, promise, level);
        TechnicianId technician = ticket.who().technician();
        if (technician != null) {
            outlets.technician(technician).flatMap(Outlets.TechnicianCard::agent)
                    .ifPresent(agent -> news.notice(agent, ticket, promise, level));
        }
        Long owner = ticket.who().owner();
        if (owner != null && !level.equals("AT_RISK")) {
            news.notice(new AgentId(owner), ticket, promise, level);
        }
        if (first && promise.kind() != TicketPromise.Kind.ACCEPT) {
            tickets.atRisk(ticket, promise.due());
        }
    }
}
