package org.huiying.desk.conversation;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;

import org.huiying.desk.agent.StaffMember;
import org.huiying.desk.problem.Refused;
import org.huiying.desk.reach.Allowance;
import org.huiying.rules.conversation.ConversationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends again what a channel could not deliver. It stays the same message: only what failed of it goes out once more. */
@Component
class Retrying {

    private final JdbcClient jdbc;
    private final Allowance allowance;
    private final Deliveries deliveries;
    private final ReachOfConversation reach;
    private final Clock clock;

    Retrying(JdbcClient jdbc, Allowance allowance, Deliveries deliveries, ReachOfConversation reach, Clock clock) {
        this.jdbc = jdbc;
        this.allowance = allowance;
        this.deliveries = deliveries;
        this.reach = reach;
        this.clock = clock;
    }

    private record Where(String channel, String address, String status, @Nullable Long ownerAgentId) {}

    private record Part(int part, @Nullable String text, @Nullable String template, @Nullable String type, long size) {}

    /** Asked twice, it is sent once. */
    @Transactional
    public void retry(StaffMember me, ConversationId conversation, long seq) {
        Where where = jdbc.sql("""
                select channel, address, status, owner_agent_id from conversation where id = ? for update""")
                .param(conversation.value()).query(Where.class).optional()
                .orElseThrow(() -> Refused.notFound("会话", "conversation"));
        if (where.ownerAgentId() == null || where.ownerAgentId() != me.number()) {
            throw Refused.conflict("not-yours", "这个会话不在您名下", "The conversation is not yours");
        }
        if (where.status().equals("ENDED")) {
            throw Refused.conflict("conversation-ended", "会话已结束", "The conversation has ended");
        }
        List<Part> failed = jdbc.sql("""
                select o.part, o.text, m.data ->> 'template' as template, a.type, coalesce(a.size, 0) as size
                from outbox o join message m using (conversation_id, seq) left join attachment a on a.id = m.attachment_id
                where o.conversation_id = ? and o.seq = ? and o.delivery = 'FAILED' order by o.part""")
                .params(conversation.value(), seq).query(Part.class).list();
        for (Part part : failed) {
            if (allowance.send(where.channel(), where.address(), thing(part)) instanceof Allowance.Decision.Refused refused) {
                throw Refused.conflict(refused.code(), refused.words(), refused.wordsEn());
            }
        }
        if (!failed.isEmpty()) {
            jdbc.sql("""
                    update outbox set state = 'SENDING', delivery = 'SENDING', round = round + 1, attempts = 0, next_at = ?,
                        first_tried_at = null, why = null, why_en = null, error = null
                    where conversation_id = ? and seq = ? and delivery = 'FAILED'""")
                    .params(Timestamp.from(clock.instant()), conversation.value(), seq).update();
            deliveries.tell(conversation.value(), seq);
            reach.tell(conversation.value(), where.channel(), where.address());
        }
    }

    private static Allowance.Thing thing(Part part) {
        return part.template() != null ? new Allowance.Thing.Template()
                : part.type() != null ? new Allowance.Thing.File(part.type(), part.size())
                : new Allowance.Thing.Text(part.text() == null ? "" : part.text());
    }
}
