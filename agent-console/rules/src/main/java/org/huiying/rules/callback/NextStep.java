package org.huiying.rules.callback;

import java.time.Instant;
import org.huiying.rules.ticket.FollowUpResult;

/** What follows from the result of an attempt. A result has one or more of these. */
public sealed interface NextStep {

    /** Try again, at another time of day. */
    record RetryAt(Instant at, int attempt) implements NextStep {}

    /** Another attempt falls into a year whose holidays are not announced. */
    record RetryAwaitsCalendar(int year, Instant from, int attempt) implements NextStep {}

    /** All attempts are used: leave a message and be done. */
    record LeaveMessage() implements NextStep {}

    /** Nothing can be tried until somebody finds the right number. */
    record FindNumber() implements NextStep {}

    record Close(Outcome outcome) implements NextStep {}

    /** Write what the customer said on his ticket. */
    record RecordOnTicket(FollowUpResult said) implements NextStep {}

    record ReopenTicket(FollowUpResult said) implements NextStep {}

    record OpenComplaint(FollowUpResult said) implements NextStep {}

    /** Ask again, as the first follow-up was not fully satisfied. */
    record AskAgain(CallbackCause cause) implements NextStep {}

    /** How a callback ended. */
    enum Outcome {
        REACHED,
        /** The customer reached an agent by himself first. */
        FULFILLED,
        MESSAGE_LEFT,
        REFUSED,
        CANCELLED
    }
}
