package org.huiying.aftercare.ticket;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.huiying.rules.conversation.ConversationId;
import org.huiying.rules.customer.CustomerId;
import org.huiying.rules.outlet.Place;
import org.huiying.rules.outlet.TechnicianId;
import org.huiying.rules.ticket.TicketId;
import org.huiying.rules.ticket.TicketNumber;
import org.huiying.rules.ticket.TicketStanding;
import org.huiying.rules.ticket.Urgency;
import org.jspecify.annotations.Nullable;

/** A ticket as its features need it to decide; what pages show is read by {@link TicketPages}. */
public record Ticket(TicketId id, TicketNumber number, TicketStanding standing, Who who, Job job, Clocks clocks,
                     int version) {

    /** Whose it is, and who works on it. */
    public record Who(CustomerId customer, @Nullable ConversationId conversation, @Nullable TechnicianId technician,
                      @Nullable Long owner, String phone) {}

    /** What has to be done where. */
    public record Job(TicketForm.Kind kind, Urgency urgency, Place place, String product) {}

    /** Since when it runs, and how long it stood still. */
    public record Clocks(Instant registered, @Nullable Instant pausedAt, Duration paused) {}

    public Optional<ConversationId> conversation() {
        return Optional.ofNullable(who.conversation());
    }
}
