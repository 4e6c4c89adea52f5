package org.huiying.desk.intake;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.huiying.desk.routing.RoutingEvents;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.agent.Skill;
import org.huiying.rules.conversation.Channel;
import org.huiying.rules.conversation.ContactId;
import org.huiying.rules.routing.Arrival;
import org.huiying.rules.routing.Hold;
import org.huiying.rules.routing.Needs;
import org.huiying.rules.routing.RoutingEvent;
import org.huiying.rules.routing.Wants;
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
        ContactId id = new ContactId(jdbc.sql("""
                insert into contact (conversation_id, customer_id, channel, queue_id, state, priority, enqueued_at, callback_id)
                select id, customer_id, ?, ?, 'WAITING', ?, ?, ? from conversation where id = ? returning id""")
                .param(contact.channel()).param(contact.queue().value()).param(contact.priority())
                .param(Timestamp.from(contact.enqueuedAt()))
                .param(contact.callback() == null ? null : contact.callback().value())
                .param(contact.conversation().value())
                .query(Long.class).single());
        routing.post(new RoutingEvent.ContactEnqueued(now, contact.queue(),
                new Arrival(id, channel(contact.channel()), contact.enqueuedAt()),
                new Wants(contact.priority(), language(contact), holds(contact, now), Set.of())));
        return id;
    }

    /** His language, where the queue has agents for it; elsewhere he is served in Chinese rather than not at all. */
    private Needs language(NewContact contact) {
        return jdbc.sql("""
                select c.language from customer c, queue q
                where c.id = ? and q.id = ? and c.language = any(q.languages)""")
                .params(contact.customer().value(), contact.queue().value()).query(String.class).optional()
                .map(language -> Needs.of(Map.of(Skill.ofLanguage(language), 1))).orElse(Needs.NONE);
    }

    private record Patience(Duration owner, Duration preferred) {}

    /** First for who owns the matter, then for who served him last; for whom of them is not there it is not kept. */
    private List<Hold> holds(NewContact contact, Instant now) {
        Known known = contact.known();
        if (known.equals(Known.NOBODY)) {
            return List.of();
        }
        Patience patience = jdbc.sql("select owner_seconds, preferred_seconds from queue where id = ?")
                .param(contact.queue().value())
                .query((row, n) -> new Patience(Duration.ofSeconds(row.getInt(1)), Duration.ofSeconds(row.getInt(2))))
                .single();
        List<Hold> holds = new ArrayList<>();
        Instant next = now;
        if (known.owner() != null && patience.owner().isPositive()) {
            holds.add(new Hold(known.owner(), now.plus(patience.owner()), Hold.Kind.OWNER));
            next = isOnline(known.owner()) ? now.plus(patience.owner()) : now;
        }
        if (known.last() != null && !known.last().equals(known.owner()) && patience.preferred().isPositive()) {
            holds.add(new Hold(known.last(), next.plus(patience.preferred()), Hold.Kind.PREFERRED));
        }
        return holds;
    }

    private boolean isOnline(AgentId agent) {
        return jdbc.sql("select exists (select from agent_state where agent_id = ? and state = 'ONLINE')")
                .param(agent.value()).query(Boolean.class).single();
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
