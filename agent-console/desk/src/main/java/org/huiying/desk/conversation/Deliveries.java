package org.huiying.desk.conversation;

import java.util.List;
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
 * channel reports late, twice, or about an earlier round does not take it back.
 */
@Component
class Deliveries implements DeliveryReports {

    private static final Pattern REPLY = Pattern.compile("out-([0-9]{1,18})-([0-9]{1,18})-([0-9]{1,4})-([0-9]{1,4})");
    private static final List<String> STEPS = List.of("SENDING", "QUEUED", "SENT", "DELIVERED", "READ");

    private final JdbcClient jdbc;
    private final LiveLog live;
    private final LearnedLimits limits;
    private final TransactionTemplate transaction;

    Deliveries(JdbcClient jdbc, LiveLog live, LearnedLimits limits, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.live = live;
        this.limits = limits;
        this.transaction = transaction;
    }

    /** One part of a reply, in one round of sending it. */
    record Part(long conversation, long seq, int part, int round) {

        /** The id under which a channel is given it. */
        ExternalId id() {
            return new ExternalId("out-" + conversation + "-" + seq + "-" + part + "-" + round);
        }
    }

    record Told(long seq, String state, @Nullable String why, @Nullable String whyEn) {}

    private record Step(String state, @Nullable String provider, @Nullable String why, @Nullable String whyEn) {}

    @Override
    public void report(ExternalId outbound, Delivery delivery) {
        Matcher reply = REPLY.matcher(outbound.value());
        if (reply.matches()) {
            Part part = new Part(Long.parseLong(reply.group(1)), Long.parseLong(reply.group(2)),
                    Integer.parseInt(reply.group(3)), Integer.parseInt(reply.group(4)));
            transaction.executeWithoutResult(status -> take(part, delivery));
        }
    }

    @Override
    public boolean isAnother(ExternalId provider, ExternalId outbound) {
        return jdbc.sql("select conversation_id as conversation, seq, part, round from outbox where provider_id = ?").param(provider.value())
                .query(Part.class).list().stream().anyMatch(part -> !part.id().equals(outbound));
    }

    /** In the running transaction. */
    void take(Part part, Delivery delivery) {
        switch (delivery) {
            case Delivery.Queued queued -> step(part, new Step("QUEUED", queued.provider().value(), null, null));
            case Delivery.Sent sent -> step(part, new Step("SENT", sent.provider().value(), null, null));
            case Delivery.Delivered delivered -> step(part, new Step("DELIVERED", null, null, null));
            case Delivery.Read read -> step(part, new Step("READ", null, null, null));
            case Delivery.Failed failed -> {
                if (failed.limit() != null) {
                    limits.learn(part, failed.limit());
                }
                step(part, new Step("FAILED", null, failed.why(), failed.whyEn()));
            }
            case Delivery.Later later -> { }
        }
    }

    private void step(Part part, Step step) {
        List<String> from = step.state().equals("FAILED") ? List.of("SENDING", "QUEUED", "SENT")
                : STEPS.subList(0, STEPS.indexOf(step.state()));
        // The message's row is held first, so that the parts of one reply are taken one after the other.
        jdbc.sql("select 1 from message where conversation_id = ? and seq = ? for update")
                .params(part.conversation(), part.seq()).query(Integer.class).optional();
        boolean moved = jdbc.sql("""
                update outbox set delivery = ?, state = case ? when 'FAILED' then 'FAILED' else 'SENT' end,
                    provider_id = coalesce(?, provider_id), why = ?, why_en = ?
                where conversation_id = ? and seq = ? and part = ? and round = ? and delivery = any(?)""")
                .param(step.state()).param(step.state()).param(step.provider()).param(step.why()).param(step.whyEn())
                .param(part.conversation()).param(part.seq()).param(part.part()).param(part.round())
                .param(from.toArray(String[]::new)).update() > 0;
        if (moved) {
            tell(part.conversation(), part.seq());
        }
    }

    private record Fate(int part, String delivery, @Nullable String why, @Nullable String whyEn) {}

    /** A reply is as far as the part that is furthest behind; one failed part is a failure. In the running transaction. */
    void tell(long conversation, long seq) {
        List<Fate> parts = jdbc.sql("""
                select part, delivery, why, why_en from outbox where conversation_id = ? and seq = ? order by part""")
                .params(conversation, seq).query(Fate.class).list();
        Told told = parts.stream().filter(part -> part.delivery().equals("FAILED")).findFirst()
                .map(failed -> failed(seq, failed, parts.size()))
                .orElseGet(() -> new Told(seq, parts.stream().map(Fate::delivery)
                        .min(java.util.Comparator.comparing(STEPS::indexOf)).orElse("SENDING"), null, null));
        boolean changed = jdbc.sql("""
                update message set delivery = ?, delivery_why = ?, delivery_why_en = ? where conversation_id = ? and seq = ?
                    and (delivery is distinct from ? or delivery_why is distinct from ?)""")
                .param(told.state()).param(told.why()).param(told.whyEn()).param(conversation).param(seq)
                .param(told.state()).param(told.why()).update() > 0;
        if (changed) {
            live.append(Topic.conversation(new ConversationId(conversation)), "delivery", told);
        }
    }

    private static Told failed(long seq, Fate failed, int parts) {
        return parts == 1 ? new Told(seq, "FAILED", failed.why(), failed.whyEn())
                : new Told(seq, "FAILED", "第 " + failed.part() + " 条：" + failed.why(), "Part " + failed.part() + ": " + failed.whyEn());
    }
}
