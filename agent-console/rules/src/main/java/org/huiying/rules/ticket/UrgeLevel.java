package org.huiying.rules.ticket;

/** Whom an alert (催办) goes to, in order. */
public enum UrgeLevel {
    TECHNICIAN,
    DISPATCHER,
    SUPERVISOR
}
