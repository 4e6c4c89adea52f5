package org.huiying.aftercare.callback;

import org.huiying.aftercare.ticket.Ticket;
import org.huiying.aftercare.ticket.TicketEvent;
import org.huiying.aftercare.ticket.TicketForm;
import org.huiying.aftercare.ticket.TicketListener;
import org.huiying.rules.callback.CallbackCause;
import org.huiying.rules.callback.CallbackReason;
import org.huiying.rules.callback.Matter;
import org.huiying.rules.callback.NextStep.Outcome;
import org.huiying.rules.ticket.TicketId;
import org.springframework.stereotype.Component;

/** Tickets as causes: every finished repair is followed up, and a promise about to break is told before it breaks. */
@Component
class TicketCauses implements TicketListener {

    private final Callbacks callbacks;
    private final CallbackStore store;

    TicketCauses(Callbacks callbacks, CallbackStore store) {
        this.callbacks = callbacks;
        this.store = store;
    }

    @Override
    public void on(TicketEvent event) {
        Ticket ticket = event.ticket();
        switch (event) {
            case TicketEvent.Finished done -> {
                withdraw(ticket.id(), true);
                boolean installation = ticket.job().kind() == TicketForm.Kind.INSTALLATION;
                callbacks.want(NewCallback.itself(new Matter.OfTicket(ticket.who().customer(), ticket.id()),
                        new CallbackCause.RepairFinished(done.at(), installation), null, null, done.at()));
            }
            case TicketEvent.PromiseAtRisk risk -> callbacks.want(NewCallback.itself(
                    new Matter.OfPromise(ticket.who().customer(), ticket.id()),
                    new CallbackCause.PromiseAtRisk(risk.at(), risk.breaksAt()), null, null, risk.at()));
            case TicketEvent.Ended ignored -> withdraw(ticket.id(), false);
            case TicketEvent.Reopened ignored -> { }
        }
    }

    /** Ends what no longer has to be said. */
    private void withdraw(TicketId ticket, boolean warningsOnly) {
        store.waitingOf(ticket).stream()
                .filter(callback -> !warningsOnly || callback.reason() == CallbackReason.TICKET_AT_RISK)
                .forEach(callback -> callbacks.end(callback.id(), Outcome.CANCELLED));
    }
}
