package org.huiying.aftercare.ticket;

/** A feature that acts on what happens to tickets; called in the transaction of the change. */
public interface TicketListener {

    void on(TicketEvent event);
}
