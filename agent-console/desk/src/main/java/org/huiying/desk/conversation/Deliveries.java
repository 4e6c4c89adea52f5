package org.huiying.desk.conversation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.huiying.desk.live.LiveLog;
import org.huiying.desk.live.Topic;
import org.huiying.gateway.contact.Delivery;
import org.huiying.gateway.contact.DeliveryReports;
import org.huiying.gateway.contact.ExternalId;
import org.huiying.rules.conversation.ConversationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How far a reply has come on a channel that is not our own socket, as its sender sees it. It only goes on: what a
 * channel reports late or twice does not take it back.
 */
@Component
class Deliveries implements DeliveryReports {

    private static final Pattern REPLY = Pattern.compile("out-([0-9]{1,18})-([0-9]{1,18})");

    private final JdbcClient jdbc;
    private final LiveLog live;
    private final TransactionTemplate transaction;

    Deliveries(JdbcClient jdbc, LiveLog live, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.live = live;
        this.transaction = transaction;
    }

    record Told(long seq, String state, @Nullable String why) {}

    /** The id under which a channel is given a reply. */
    static ExternalId idOf(long conversation, long seq) {
        return new ExternalId("out-" + conversation + "-" + seq);
    }

    @Override
    public void report(ExternalId outbound, Delivery delivery) {
        Matcher reply = REPLY.matcher(outbound.value());
        if (reply.matches()) {
            long conversation = Long.parseLong(reply.group(1));
            long seq = Long.parseLong(reply.group(2));
            transaction.executeWithoutResult(status -> {
                switch (delivery) {
                    case Delivery.Sent sent -> tell(conversation, seq, "SENT", null);
                    case Delivery.Delivered delivered -> tell(conversation, seq, "DELIVERED", null);
                    case Delivery.Failed failed -> tell(conversation, seq, "FAILED", failed.why());
                    case Delivery.Later later -> { }
                }
            });
        }
    }

    /** In the running transaction. */
    void tell(long conversation, long seq, String state, @Nullable String why) {
        boolean moved = jdbc.sql("""
                update message set delivery = ?, delivery_why = ? where conversation_id = ? and seq = ?
                    and (delivery is null or delivery = 'SENDING' or delivery = 'SENT' and ? <> 'SENT')""")
                .param(state).param(why).param(conversation).param(seq).param(state).update() > 0;
        if (moved) {
            live.append(Topic.conversation(new ConversationId(conversation)), "delivery", new Told(seq, state, why));
        }
    }
}
