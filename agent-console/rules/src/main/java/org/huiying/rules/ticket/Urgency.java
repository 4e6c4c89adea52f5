package org.huiying.rules.ticket;

/** How much a ticket hurries; later ones go first. */
public enum Urgency {
    NORMAL,
    URGENT,
    /** A burst pipe, a gas smell: dispatched at once, ahead of everything. */
    EMERGENCY
}
