package org.huiying.desk.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.huiying.desk.conversation.ContactStore.ContactState;
import org.huiying.desk.live.LiveLog;
import org.huiying.desk.live.Topic;
import org.huiying.gateway.contact.VisitorNews;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.conversation.ContactId;
import org.huiying.rules.conversation.ConversationId;
import org.huiying.rules.queue.QueueId;
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
                 Instant expiresAt, @Nullable Long callbackId, @Nullable Reason reason) {}

    record OfferEnded(long contact, int n, String why) {}

    record Gone(long conversation) {}

    void waiting(ConversationId conversation, QueueId queue, boolean customerWaits) {
        ConversationRow row = row(conversation);
        live.append(Topic.queue(queue), "row", row);
        live.append(Topic.conversation(conversation), "changed", row);
        if (customerWaits) {
            toVisitor(conversation, new VisitorNews.Status(VisitorNews.State.WAITING, null, row.queue().name()));
        }
    }

    void offered(ContactId contact, ContactState before, AgentId agent, int offer, Instant expiresAt, Reason reason) {
        ConversationRow row = row(before.conversation());
        live.append(Topic.agent(agent), "offer", new Offer(contact.value(), offer, row.id(), before.channel(),
                row.queue().name(), row.customer().name(), row.product(), row.topic(), row.lastText(),
                before.enqueuedAt(), expiresAt, before.callback() == null ? null : before.callback().value(), reason));
        live.append(Topic.queue(before.queue()), "row", row);
    }

    void offerEnded(ContactId contact, AgentId agent, int offer, String why) {
        live.append(Topic.agent(agent), "offer-ended", new OfferEnded(contact.value(), offer, why));
    }

    void assigned(ConversationId conversation, QueueId queue, AgentId agent, String name) {
        ConversationRow row = row(conversation);
        live.append(Topic.agent(agent), "row", row);
        live.append(Topic.conversation(conversation), "changed", row);
        goneFrom(queue, conversation);
        toVisitor(conversation, new VisitorNews.Status(VisitorNews.State.ACTIVE, name, row.queue().name()));
    }

    void position(ConversationId conversation, int position, Optional<Duration> estimate) {
        toVisitor(conversation, new VisitorNews.Position(position, estimate.map(Duration::toSeconds).orElse(null)));
    }

    /** The conversation's own state changed; its owner and those who look at it see how. */
    void changed(ConversationId conversation) {
        ConversationRow row = row(conversation);
        if (row.owner() != null) {
            live.append(Topic.agent(new AgentId(row.owner().id())), "row", row);
        }
        live.append(Topic.conversation(conversation), "changed", row);
    }

    void closed(ConversationId conversation, QueueId queue, @Nullable AgentId agent) {
        ConversationRow row = row(conversation);
        goneFrom(queue, conversation);
        if (agent != null) {
            goneFrom(agent, conversation);
        }
        live.append(Topic.conversation(conversation), "changed", row);
        ended(conversation);
    }

    /** The customer's page learns that the talk is over. */
    void ended(ConversationId conversation) {
        toVisitor(conversation, new VisitorNews.Status(VisitorNews.State.ENDED, null, null));
    }

    void goneFrom(AgentId agent, ConversationId conversation) {
        live.append(Topic.agent(agent), "row-gone", new Gone(conversation.value()));
    }

    void goneFrom(QueueId queue, ConversationId conversation) {
        live.append(Topic.queue(queue), "row-gone", new Gone(conversation.value()));
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
