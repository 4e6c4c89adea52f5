package org.huiying.aftercare.callback;

import java.time.Instant;

import org.huiying.desk.conversation.SystemSays;
import org.huiying.desk.live.LiveLog;
import org.huiying.desk.live.Topic;
import org.huiying.rules.callback.CallbackId;
import org.huiying.rules.conversation.ConversationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells pages that follow the desk what changed on a callback, in the running transaction. */
@Component
class CallbackNews {

    private final LiveLog live;
    private final SystemSays system;
    private final JdbcClient jdbc;

    CallbackNews(LiveLog live, SystemSays system, JdbcClient jdbc) {
        this.live = live;
        this.system = system;
        this.jdbc = jdbc;
    }

    /** The event {@code callback}; without a conversation or ticket its number is 0. */
    record Changed(long id, String state, String reason, Instant dueAt, long customerId, long conversationId,
                   long ticketId) {}

    void changed(CallbackId id) {
        live.append(Topic.DESK, "callback", jdbc.sql("""
                select id, state, reason, due_at, customer_id, coalesce(conversation_id, 0) as conversation_id,
                    coalesce(ticket_id, 0) as ticket_id
                from callback where id = ?""").param(id.value())
                .query((row, n) -> new Changed(row.getLong("id"), row.getString("state"), row.getString("reason"),
                        row.getTimestamp("due_at").toInstant(), row.getLong("customer_id"),
                        row.getLong("conversation_id"), row.getLong("ticket_id")))
                .single());
        toVisitor(id);
    }

    /** The page of a customer who asked for it, or whom we missed, shows when he is called. */
    private void toVisitor(CallbackId id) {
        jdbc.sql("""
                select cv.id, cb.id, cb.due_at from callback cb join conversation cv on cv.id = cb.conversation_id
                where cb.id = ? and cb.state = 'SCHEDULED' and cv.channel = 'WEB_CHAT'
                    and cb.reason in ('MISSED', 'ASKED_IN_QUEUE', 'CHOSEN_TIME', 'MESSAGE_LEFT', 'PROMISED_ANSWER')""")
                .param(id.value())
                .query(row -> {
                    system.callback(new ConversationId(row.getLong(1)), Long.toString(row.getLong(2)),
                            row.getTimestamp(3).toInstant());
                });
    }
}
