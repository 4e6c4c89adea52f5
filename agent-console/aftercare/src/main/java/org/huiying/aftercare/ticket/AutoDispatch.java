package org.huiying.aftercare.ticket;

import org.huiying.rules.outlet.DispatchChoice;
import org.huiying.rules.ticket.TicketId;
import org.springframework.stereotype.Component;

/** Gives tickets to technicians without being asked: emergencies first, then what has waited longest. */
@Component
class AutoDispatch {

    private static final int A_ROUND = 100;

    private final TicketStore store;
    private final Dispatching dispatching;
    private final Tickets tickets;
    private final TicketSettings settings;

    AutoDispatch(TicketStore store, Dispatching dispatching, Tickets tickets, TicketSettings settings) {
        this.store = store;
        this.dispatching = dispatching;
        this.tickets = tickets;
        this.settings = settings;
    }

    /** Tries all that wait. What nobody can take stays first in line for the next round. */
    void round() {
        if (settings.autoDispatch()) {
            store.undispatched(A_ROUND).forEach(this::tryOne);
        }
    }

    /** Whether the ticket found its technician. */
    boolean tryOne(TicketId id) {
        return settings.autoDispatch() && store.find(id).map(ticket -> switch (dispatching.choose(ticket)) {
            case DispatchChoice.Chosen chosen -> tickets.dispatch(ticket, chosen) instanceof Tickets.Outcome.Taken;
            case DispatchChoice.NoOutlet ignored -> false;
            case DispatchChoice.NoTechnician ignored -> false;
        }).orElse(false);
    }
}
