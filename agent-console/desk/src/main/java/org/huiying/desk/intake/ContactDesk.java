package org.huiying.desk.intake;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.huiying.desk.routing.RoutingEvents;
import org.huiying.rules.conversation.Channel;
import org.huiying.rules.conversation.ContactId;
import org.huiying.rules.routing.Arrival;
import org.huiying.rules.routing.Hold;
import org.huiying.rules.routing.Needs;
import org.huiying.rules.routing.RoutingEvent;
import org.huiying.rules.routing.Wants;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts contacts into routing, in the caller's transaction. */
@Component
public class ContactDesk {

    private final JdbcClient jdbc;
    private final RoutingEvents routing;
    private final Clock clock;

    ContactDesk(JdbcClient jdbc, RoutingEvents routing, Clock clock) {
        this.jdbc = jdbc;
        this.routing = routing;
        this.clock = clock;
    }

    /** Stores the contact as waiting, and tells the router. A conversation has one contact under way at a time. */
    public ContactId open(NewContact contact) {
        Instant now = clock.instant();
        @Nullable Hold hold = hold(contact, now);
        ContactId id = new ContactId(jdbc.sql("""
                insert into contact (conversation_id, customer_id, channel, queue_id, state, priority, enqueued_at,
                    preferred_agent_id, preferred_until, callback_id)
                values (?, ?, ?, ?, 'WAITING', ?, ?, ?, ?, ?) returning id""")
                .param(contact.conversation().value()).param(contact.customer().value()).param(contact.channel())
                .param(contact.queue().value()).param(contact.priority()).param(Timestamp.from(contact.enqueuedAt()))
                .param(hold == null ? null : hold.agent().value())
                .param(hold == null ? null : Timestamp.from(hold.until()))
                .param(contact.callback() == null ? null : contact.callback().value())
                .query(Long.class).single());
        routing.post(new RoutingEvent.ContactEnqueued(now, contact.queue(),
                new Arrival(id, channel(contact.channel()), contact.enqueuedAt()),
                new Wants(contact.priority(), Needs.NONE, hold == null ? List.of() : List.of(hold), Set.of())));
        return id;
    }

    private @Nullable Hold hold(NewContact contact, Instant now) {
        if (contact.preferred() == null) {
            return null;
        }
        int seconds = jdbc.sql("select preferred_seconds from queue where id = ?").param(contact.queue().value())
                .query(Integer.class).single();
        return seconds == 0 ? null : new Hold(contact.preferred(), now.plusSeconds(seconds), Hold.Kind.PREFERRED);
    }

    /** What a stored channel means to the router. */
    public static Channel channel(String stored) {
        return switch (stored) {
            case "WEB_CHAT" -> Channel.CHAT;
            case "PHONE" -> Channel.PHONE;
            case "CALLBACK" -> Channel.CALLBACK;
            default -> Channel.MESSAGING;
        };
    }
}
