package org.huiying.aftercare.ticket;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonRawValue;
import org.huiying.aftercare.ticket.TicketRow.Named;
import org.huiying.rules.ticket.StepKind;
import org.jspecify.annotations.Nullable;

/** Everything about one ticket, for staff. */
record TicketPage(long id, String number, String state, int round, @Nullable String followUp, TicketForm form,
                  Named customer, @JsonRawValue String warranty, @Nullable Named outlet, @Nullable Worker technician,
                  @Nullable Named owner, @Nullable Instant visitFrom, @Nullable Instant visitTo, String part,
                  String receipt, String result, Times times, List<Promise> promises, List<Step> steps,
                  List<Picture> pictures, Set<StepKind> allowed, int version) {

    record Worker(long id, String name, String phone) {}

    record Times(Instant registeredAt, @Nullable Instant pausedAt, @Nullable Instant finishedAt,
                 @Nullable Instant closedAt) {}

    /** @param standing {@code MET}, {@code LATE}, {@code ON_TIME}, {@code AT_RISK}, {@code BROKEN} or {@code UNANNOUNCED} */
    record Promise(String kind, Instant madeAt, @Nullable Instant dueAt, @Nullable Integer awaitsYear,
                   @Nullable Instant metAt, String standing, String alerted) {}

    record Step(int no, Instant at, @Nullable Named by, String step, @Nullable String from, String to, String why,
                @JsonRawValue String detail) {}

    record Picture(UUID id, String name, String type, int width, int height, String url) {}
}
