package org.huiying.desk.knowledge;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;

import org.huiying.desk.problem.Refused;
import org.huiying.knowledge.article.ArticleId;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.conversation.ConversationId;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which steps of an article were ticked off in a conversation, whoever serves it. Boxes are counted from 0 in the order in
 * which a version shows them: another version begins without ticks.
 */
@Repository
class TickedBoxes {

    private final JdbcClient jdbc;
    private final Clock clock;

    TickedBoxes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Integer> of(ConversationId conversation, ArticleId article, int version) {
        return jdbc.sql("select box from ticked_box where conversation_id = ? and article_id = ? and version = ? order by box")
                .params(conversation.value(), article.value(), version).query(Integer.class).list();
    }

    /** Ticked twice, it is ticked. */
    void tick(ConversationId conversation, ArticleId article, int version, int box, AgentId by) {
        try {
            jdbc.sql("""
                    insert into ticked_box (conversation_id, article_id, version, box, agent_id, at) values (?, ?, ?, ?, ?, ?)
                    on conflict do nothing""")
                    .params(conversation.value(), article.value(), version, box, by.value(), clock.instant().atOffset(ZoneOffset.UTC)).update();
        } catch (DataIntegrityViolationException e) {
            throw Refused.notFound("会话或文章版本", "conversation or version of the article");
        }
    }

    void untick(ConversationId conversation, ArticleId article, int version, int box) {
        jdbc.sql("delete from ticked_box where conversation_id = ? and article_id = ? and version = ? and box = ?")
                .params(conversation.value(), article.value(), version, box).update();
    }
}
