package org.huiying.rules.callback;

/** Where a callback stands. */
public enum CallbackState {

    /** Falls due at a time that is known. */
    SCHEDULED,
    /** Falls into a year whose holidays are not announced. */
    AWAITING_CALENDAR,
    /** The number is wrong; somebody has to find another. */
    AWAITING_NUMBER,
    /** Became a contact that waits for an agent or has one. */
    CALLING,
    /** The contact is over and nobody said how it went. */
    AWAITING_RESULT,
    DONE;

    public boolean isLive() {
        return this != DONE;
    }
}
