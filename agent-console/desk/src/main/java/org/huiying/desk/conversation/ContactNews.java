package org.huiying.desk.conversation;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.huiying.desk.conversation.MovingContact.Matter;
import org.huiying.desk.live.LiveLog;
import org.huiying.desk.live.Topic;
import org.huiying.desk.routing.ContactStep;
import org.huiying.gateway.contact.VisitorNews;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.conversation.ConversationId;
import org.huiying.rules.routing.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells agents, queues and the customer how a contact moves. */
@Component
class ContactNews {

    private final LiveLog live;
    private final ConversationRows rows;
    private final JdbcClient jdbc;

    ContactNews(LiveLog live, ConversationRows rows, JdbcClient jdbc) {
        this.live = live;
        this.rows = rows;
        this.jdbc = jdbc;
    }

    /** A contact that rings at an agent's desk. */
    record Offer(long contact, int n, long conversation, String channel, String queue, String customer,
                 @Nullable String product, @Nullable String topic, @Nullable String firstWords, Instant enqueuedAt,
                 Instant expiresAt, @Nullable Long callbackId, @Nullable Reason reason) {

        static Offer of(Matter matter, ConversationRow row, ContactStep.Offered step) {
            return new Offer(matter.contact().value(), step.offer(), row.id(), matter.channel(), row.queue().name(),
                    row.customer().name(), row.product(), row.topic(), row.lastText(), matter.enqueuedAt(),
                    step.expiresAt(), matter.callback() == null ? null : matter.callback().value(), step.reason());
        }
    }

    /** @param by who took it, when that is why */
    record OfferEnded(long contact, int n, String why, ConversationRow.@Nullable Named by) {}

    record Gone(long conversation) {}

    /** Tells it with the rows as they are now. */
    void tell(PageNews news) {
        List<PageNews.Line> lines = news.lines();
        if (lines.isEmpty()) {
            return;
        }
        Map<Long, ConversationRow> found = new HashMap<>();
        rows.find(lines.stream().map(PageNews.Line::conversation).distinct().toList())
                .forEach(row -> found.put(row.id(), row));
        lines.forEach(line -> live.append(line.topic(), line.type(), line.words().apply(found.get(line.conversation()))));
    }

    /** The conversation's own state changed; its owner and those who look at it see how. */
    void changed(ConversationId conversation) {
        ConversationRow row = row(conversation);
        if (row.owner() != null) {
            live.append(Topic.agent(new AgentId(row.owner().id())), "row", row);
        }
        live.append(Topic.conversation(conversation), "changed", row);
    }

    /** The customer's page learns that the talk is over. */
    void ended(ConversationId conversation) {
        toVisitor(conversation, new VisitorNews.Status(VisitorNews.State.ENDED, null, null));
    }

    private void toVisitor(ConversationId conversation, VisitorNews news) {
        jdbc.sql("select address from conversation where id = ? and channel = 'WEB_CHAT'").param(conversation.value())
                .query(String.class).optional()
                .ifPresent(visitor -> live.append(Topic.visitor(visitor), news.type(), news));
    }

    private ConversationRow row(ConversationId conversation) {
        return rows.find(conversation).orElseThrow(
                () -> new IllegalStateException("conversation " + conversation + " (expected: one that exists)"));
    }
}
