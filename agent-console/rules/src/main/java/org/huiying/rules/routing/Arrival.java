package org.huiying.rules.routing;

import java.time.Instant;
import org.huiying.rules.conversation.Channel;
import org.huiying.rules.conversation.ContactId;

/** A contact as it came. Its first enqueue time never changes, whatever happens to it later. */
public record Arrival(ContactId contact, Channel channel, Instant firstEnqueuedAt) {

    /** This arrival, if nobody can have come later than now. */
    Arrival by(Instant now) {
        return firstEnqueuedAt.isAfter(now) ? new Arrival(contact, channel, now) : this;
    }
}
