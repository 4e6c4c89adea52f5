package org.huiying.aftercare.callback;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * A callback as pages show it.
 *
 * @param overdue  whether its time has run out
 * @param attempts how many were made
 */
record CallbackRow(long id, String reason, String state, @Nullable String outcome, Instant dueAt, Instant latestAt,
                   boolean overdue, @Nullable Integer awaitsYear, String means, String phone, String note,
                   Named customer, Named queue, @Nullable Named preferred, @Nullable Long conversationId,
                   @Nullable TicketCard ticket, int attempts, Instant createdAt, @Nullable Instant doneAt, int version) {

    record Named(long id, String name) {}

    /** The ticket it is about. */
    record TicketCard(long id, String number, String product, String state, String result) {}

    /** A callback, its own fields first, with all that led to it and all that was tried. */
    record Whole(@JsonUnwrapped CallbackRow callback, boolean followUp, List<Cause> causes, List<Attempt> tried) {}

    record Cause(Instant at, String reason, String note, @Nullable Named by) {}

    record Attempt(int no, Instant at, @Nullable Named by, String reach, @Nullable String said,
                   @JsonRawValue @Nullable String answers, String note) {}

    /** @param next to be given as {@code after} for the following page; null at the end */
    record Page(List<CallbackRow> items, @Nullable Long next, long total, Map<String, Long> counts) {}
}
