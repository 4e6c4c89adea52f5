package org.huiying.aftercare.callback;

import java.util.Map;
import java.util.Optional;

import org.huiying.desk.conversation.OpenConversations;
import org.huiying.desk.conversation.OpenConversations.Found;
import org.huiying.desk.conversation.SystemSays;
import org.huiying.rules.conversation.ConversationId;
import org.huiying.rules.ticket.TicketId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The conversation in which a callback takes place, and what the system says there. */
@Component
class CallbackTalk {

    private final JdbcClient jdbc;
    private final OpenConversations conversations;
    private final SystemSays system;

    CallbackTalk(JdbcClient jdbc, OpenConversations conversations, SystemSays system) {
        this.jdbc = jdbc;
        this.conversations = conversations;
        this.system = system;
    }

    private record Place(String channel, String address) {}

    /**
     * The conversation for a due callback: the latest at the address of the matter's conversation, opened again when
     * it had ended; without one, a conversation of callbacks that the customer has to himself. Empty while the
     * customer waits or talks there, and while he is on the telephone with us: who has just asked to be called is still
     * being told that he will be.
     */
    Optional<ConversationId> free(Callback callback) {
        Place place = place(callback);
        if (isOnTheLine(callback, place)) {
            return Optional.empty();
        }
        Optional<Found> latest = conversations.latest(place.channel(), place.address());
        if (latest.isEmpty()) {
            return Optional.of(conversations.create(callback.about().customer(), place.channel(), place.address(),
                    callback.to().queue(), null, callback.reason().chinese()));
        }
        Found found = latest.get();
        if (found.contact() != null) {
            return Optional.empty();
        }
        conversations.reopen(found.id());
        return Optional.of(found.id());
    }

    private boolean isOnTheLine(Callback callback, Place place) {
        return jdbc.sql("""
                select exists (select from phone_call p join callback c on p.address in (c.phone, ?)
                    where c.id = ? and p.ended_at is null)""")
                .params(place.address(), callback.id().value()).query(Boolean.class).single();
    }

    private Place place(Callback callback) {
        return conversation(callback)
                .flatMap(id -> jdbc.sql("select channel, address from conversation where id = ?").param(id)
                        .query(Place.class).optional())
                .orElseGet(() -> new Place("CALLBACK", "customer:" + callback.about().customer()));
    }

    private Optional<Long> conversation(Callback callback) {
        ConversationId own = callback.about().conversation();
        TicketId ticket = callback.about().ticket();
        if (own != null || ticket == null) {
            return Optional.ofNullable(own).map(ConversationId::value);
        }
        return jdbc.sql("select conversation_id from ticket where id = ? and conversation_id is not null")
                .param(ticket.value()).query(Long.class).optional();
    }

    /** Tells the agent who takes it why the customer is contacted and what to say. */
    void brief(Callback callback, ConversationId conversation) {
        String note = jdbc.sql("select note from callback where id = ?").param(callback.id().value())
                .query(String.class).single();
        system.note(conversation, "回访：" + callback.reason().chinese() + (note.isBlank() ? "" : "\n" + note));
    }

    /** Nobody answered at any attempt. */
    void leaveMessage(Callback callback) {
        ConversationId conversation = callback.about().conversation();
        if (conversation != null) {
            system.line(conversation, "callback-not-reached", "我们多次联系您未能接通，如仍需帮助，请随时联系我们",
                    Map.of("callback", callback.id().value()));
        }
    }
}
