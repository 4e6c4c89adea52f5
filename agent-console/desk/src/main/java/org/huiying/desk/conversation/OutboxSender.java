package org.huiying.desk.conversation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.huiying.gateway.contact.Address;
import org.huiying.gateway.contact.AttachmentId;
import org.huiying.gateway.contact.Channel;
import org.huiying.gateway.contact.ChannelKind;
import org.huiying.gateway.contact.Content;
import org.huiying.gateway.contact.Delivery;
import org.huiying.gateway.contact.Outbound;
import org.huiying.gateway.contact.Words;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends replies through the channels that carry them. A row is claimed by moving its next attempt, sent outside any
 * transaction, and its outcome stored; a crash in between sends it again under the same id.
 */
@Component
class OutboxSender {

    private static final Logger log = LoggerFactory.getLogger(OutboxSender.class);
    private static final Duration CLAIMED_FOR = Duration.ofSeconds(60);
    private static final int MOST_ATTEMPTS = 8;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Map<ChannelKind, Channel> channels;
    private final Deliveries deliveries;
    private final Clock clock;

    OutboxSender(JdbcClient jdbc, TransactionTemplate transaction, List<Channel> channels, Deliveries deliveries,
                 Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.channels = channels.stream().collect(Collectors.toMap(Channel::kind, Function.identity()));
        this.deliveries = deliveries;
        this.clock = clock;
    }

    private record Due(long id, long conversationId, long seq, String channel, String address, int attempts,
                       String kind, String text, @Nullable String title, @Nullable UUID attachmentId) {}

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
                update outbox o set next_at = ?, attempts = attempts + 1
                from message m
                where o.id in (select id from outbox due where state = 'SENDING' and next_at <= ?
                        and not exists (select from outbox earlier where earlier.conversation_id = due.conversation_id
                            and earlier.seq < due.seq and earlier.state = 'SENDING')
                        order by next_at limit 20 for update skip locked)
                    and m.conversation_id = o.conversation_id and m.seq = o.seq
                returning o.id, o.conversation_id, o.seq, o.channel, o.address, o.attempts, m.kind, m.text,
                    m.data ->> 'title' as title, m.attachment_id""")
                .params(Timestamp.from(now.plus(CLAIMED_FOR)), Timestamp.from(now)).query(Due.class).list();
    }

    private Delivery send(Due due) {
        Channel channel = channels.get(ChannelKind.valueOf(due.channel()));
        if (channel == null) {
            return new Delivery.Failed("no-channel", "此渠道没有配置，消息无法送出",
                    "This channel is not configured; the message cannot be sent");
        }
        try {
            return channel.send(new Outbound(new Address(channel.kind(), due.address()),
                    Deliveries.idOf(due.conversationId(), due.seq()), content(due), null));
        } catch (RuntimeException e) {
            log.warn("Reply {} of conversation {}: the channel failed; it is tried again", due.seq(),
                    due.conversationId(), e);
            return new Delivery.Later(Duration.ofSeconds(1L << Math.min(due.attempts(), 8)), "channel failed");
        }
    }

    private static Content content(Due due) {
        return switch (due.kind()) {
            case "IMAGE" -> new Content.File(new AttachmentId(Objects.requireNonNull(due.attachmentId())));
            case "ARTICLE" -> new Content.Text(new Words(due.title() + (due.text().isEmpty() ? "" : "\n" + due.text())));
            default -> new Content.Text(new Words(due.text()));
        };
    }

    private void settle(Due due, Delivery outcome) {
        switch (outcome) {
            case Delivery.Sent sent -> finish(due, "SENT", "SENT", null);
            case Delivery.Delivered delivered -> finish(due, "SENT", "DELIVERED", null);
            case Delivery.Failed failed -> finish(due, "FAILED", "FAILED", failed.why());
            case Delivery.Later later -> {
                if (due.attempts() >= MOST_ATTEMPTS) {
                    finish(due, "FAILED", "FAILED", later.why());
                } else {
                    jdbc.sql("update outbox set next_at = ?, error = ? where id = ?")
                            .params(Timestamp.from(clock.instant().plus(later.retryAfter())), later.why(), due.id())
                            .update();
                }
            }
        }
    }

    private void finish(Due due, String state, String delivery, @Nullable String why) {
        jdbc.sql("update outbox set state = ?, error = ? where id = ?").param(state).param(why).param(due.id()).update();
        deliveries.tell(due.conversationId(), due.seq(), delivery, why);
    }
}
