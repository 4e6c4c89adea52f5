package org.huiying.desk.conversation;

import org.huiying.desk.conversation.Deliveries.Part;
import org.huiying.desk.reach.Reaches;
import org.huiying.gateway.contact.Delivery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a provider tells of a customer's limits by refusing a reply: its agent sees it before she writes the next one. A
 * customer who has written since the reply was tried has more again, and what is told late takes nothing away from him.
 */
@Component
class LearnedLimits {

    private final Reaches reaches;
    private final ReachOfConversation reach;
    private final JdbcClient jdbc;

    LearnedLimits(Reaches reaches, ReachOfConversation reach, JdbcClient jdbc) {
        this.reaches = reaches;
        this.reach = reach;
        this.jdbc = jdbc;
    }

    private record Where(String channel, String address, boolean wroteSince) {}

    /** In the running transaction, before the part's own row is held: whoever retries takes them in this order. */
    void learn(Part part, Delivery.Limit limit) {
        jdbc.sql("""
                select o.channel, o.address, exists (select from conversation c join message m on m.conversation_id = c.id
                        where c.channel = o.channel and c.address = o.address and m.author = 'CUSTOMER' and m.at > o.first_tried_at)
                    as wrote_since
                from outbox o where o.conversation_id = ? and o.seq = ? and o.part = ? and o.round = ?
                    and o.delivery in ('SENDING', 'QUEUED', 'SENT')""")
                .params(part.conversation(), part.seq(), part.part(), part.round()).query(Where.class).optional()
                .filter(where -> !where.wroteSince())
                .ifPresent(where -> {
                    reaches.held(where.channel(), where.address());
                    reaches.learned(where.channel(), where.address(), limit);
                    reach.tell(part.conversation(), where.channel(), where.address());
                });
    }
}
