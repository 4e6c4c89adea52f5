package org.huiying.desk.conversation;

import org.huiying.desk.live.Snapshots;
import org.huiying.desk.reach.ReachView;
import org.huiying.rules.conversation.ConversationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far a conversation is read, and what became of it. */
@Component
class Marks {

    private final Snapshots snapshots;
    private final ReachOfConversation reach;
    private final JdbcClient jdbc;

    Marks(Snapshots snapshots, ReachOfConversation reach, JdbcClient jdbc) {
        this.snapshots = snapshots;
        this.reach = reach;
        this.jdbc = jdbc;
    }

    private record Where(String channel, String address) {}

    /** Whether its customer may be written to now; null on channels that are our own. */
    @Nullable ReachView reach(ConversationId conversation) {
        Where where = jdbc.sql("select channel, address from conversation where id = ?").param(conversation.value())
                .query(Where.class).single();
        return reach.view(where.channel(), where.address());
    }

    record Read(long lastSeq, long customerDeliveredSeq, long customerReadSeq, long agentReadSeq,
                @Nullable Integer rating, @Nullable String ratingComment, @Nullable String resultCode,
                @Nullable String summary, @Nullable Long solvedArticleId) {}

    Snapshots snapshots() {
        return snapshots;
    }

    Read of(ConversationId conversation) {
        return jdbc.sql("""
                select last_seq, customer_delivered_seq, customer_read_seq, agent_read_seq, rating, rating_comment,
                    result_code, summary, solved_article_id from conversation where id = ?""")
                .param(conversation.value()).query(Read.class).single();
    }
}
