package org.huiying.desk.conversation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.huiying.desk.reach.Channels;
import org.huiying.gateway.contact.Address;
import org.huiying.gateway.contact.Channel;
import org.huiying.gateway.contact.ChannelKind;
import org.huiying.gateway.contact.Delivery;
import org.huiying.gateway.contact.Outbound;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends replies through the channels that carry them. A row is claimed by moving its next attempt, sent outside any
 * transaction, and its outcome stored; a crash in between sends it again under the same id, and the channel is told
 * since when it may have it already.
 */
@Component
class OutboxSender {

    private static final Logger log = LoggerFactory.getLogger(OutboxSender.class);
    private static final Duration CLAIMED_FOR = Duration.ofSeconds(60);
    private static final int MOST_ATTEMPTS = 8;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Channels channels;
    private final Deliveries deliveries;
    private final Clock clock;

    OutboxSender(JdbcClient jdbc, TransactionTemplate transaction, Channels channels, Deliveries deliveries, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.channels = channels;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** @param triedSince since when the provider may have it */
    record Due(long id, long conversationId, long seq, int part, int round, String channel, String address, int attempts,
               @Nullable Instant triedSince, boolean optedOut, @Nullable String text, @Nullable String template,
               @Nullable String[] values, @Nullable UUID attachmentId) {

        private Deliveries.Part ofReply() {
            return new Deliveries.Part(conversationId, seq, part, round);
        }
    }

    @Scheduled(fixedDelay = 500)
    void send() {
        for (Due due : claim()) {
            Delivery outcome = send(due);
            transaction.executeWithoutResult(status -> settle(due, outcome));
        }
    }

    /** The oldest reply of each conversation, so that a customer gets them in order. */
    private List<Due> claim() {
        Instant now = clock.instant();
        return jdbc.sql("""
                with before as (select id, first_tried_at from outbox where state = 'SENDING')
                update outbox o set next_at = ?, attempts = o.attempts + 1, first_tried_at = coalesce(o.first_tried_at, ?)
                from message m, before b
                where b.id = o.id and o.id in (select id from outbox due where state = 'SENDING' and next_at <= ?
                        and not exists (select from outbox earlier where earlier.conversation_id = due.conversation_id
                            and (earlier.seq, earlier.part) < (due.seq, due.part) and earlier.state = 'SENDING')
                        order by next_at limit 20 for update skip locked)
                    and m.conversation_id = o.conversation_id and m.seq = o.seq
                returning o.id, o.conversation_id, o.seq, o.part, o.round, o.channel, o.address, o.attempts,
                    b.first_tried_at as tried_since, exists (select from address_reach r where r.channel = o.channel
                        and r.address = o.address and r.opted_out_at is not null) as opted_out, o.text,
                    m.data ->> 'template' as template,
                    array(select jsonb_array_elements_text(m.data -> 'values')) as template_values, m.attachment_id""")
                .params(Timestamp.from(now.plus(CLAIMED_FOR)), Timestamp.from(now), Timestamp.from(now))
                .query((row, n) -> new Due(row.getLong("id"), row.getLong("conversation_id"), row.getLong("seq"),
                        row.getInt("part"), row.getInt("round"), row.getString("channel"), row.getString("address"),
                        row.getInt("attempts"), triedSince(row.getTimestamp("tried_since")),
                        row.getBoolean("opted_out"), row.getString("text"), row.getString("template"),
                        (String[]) row.getArray("template_values").getArray(), row.getObject("attachment_id", UUID.class)))
                .list();
    }

    private static @Nullable Instant triedSince(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    private Delivery send(Due due) {
        Channel channel = channels.of(due.channel()).orElse(null);
        if (channel == null) {
            return new Delivery.Failed("no-channel", "此渠道没有配置，消息无法送出",
                    "This channel is not configured; the message cannot be sent");
        }
        if (due.optedOut()) {
            return new Delivery.Failed("opted-out", "客户已退订，消息没有发出", "The customer has opted out; it was not sent");
        }
        try {
            return OutgoingContent.of(due, channel)
                    .map(content -> channel.send(new Outbound(new Address(ChannelKind.valueOf(due.channel()), due.address()),
                            due.ofReply().id(), content, null, due.triedSince())))
                    .orElseGet(() -> new Delivery.Failed("no-template", "这个模板已不可用", "This template is gone"));
        } catch (RuntimeException e) {
            log.warn("Reply {} of conversation {}: the channel failed; it is tried again", due.seq(),
                    due.conversationId(), e);
            return new Delivery.Later(Duration.ofSeconds(1L << Math.min(due.attempts(), 8)), "channel failed", true);
        }
    }

    private void settle(Due due, Delivery outcome) {
        if (!(outcome instanceof Delivery.Later later)) {
            deliveries.take(due.ofReply(), outcome);
        } else if (due.attempts() >= MOST_ATTEMPTS) {
            deliveries.take(due.ofReply(), new Delivery.Failed("gave-up", "多次尝试都没有发出（" + later.why() + "）",
                    "It could not be sent in " + MOST_ATTEMPTS + " attempts (" + later.why() + ")"));
        } else {
            jdbc.sql("""
                    update outbox set next_at = ?, error = ?, first_tried_at = case when ? then first_tried_at end
                    where id = ? and state = 'SENDING' and round = ?""")
                    .params(Timestamp.from(clock.instant().plus(later.retryAfter())), later.why(),
                            later.perhapsTaken() || due.triedSince() != null, due.id(), due.round())
                    .update();
        }
    }
}
