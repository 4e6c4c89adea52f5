package org.huiying.desk.event;

/**
 * A feature of a higher floor that acts on what happened at the desk. Called inside the transaction that takes the
 * event off the table: what it writes and the event's end are one. An exception leaves the event to be tried again.
 */
public interface DeskEventListener {

    void on(DeskEvent event);
}
