package org.huiying.desk.knowledge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.huiying.knowledge.article.ArticleId;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.conversation.ConversationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which articles were tried in a conversation: beside it for the agent, on the ticket for the technician. */
@Repository
public class TriedArticles {

    private final JdbcClient jdbc;
    private final Clock clock;

    TriedArticles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those that somebody opened, sent or marked, latest first; what was only shown is left out. */
    public List<TriedArticle> of(ConversationId conversation) {
        return jdbc.sql("""
                select u.article_id, v.title, array_agg(u.what order by u.what) as uses, max(u.last_at) as last_at
                from article_use u
                join article a on a.id = u.article_id
                join article_version v on v.article_id = a.id and v.version = coalesce(a.published_version, a.version)
                where u.conversation_id = ?
                group by u.article_id, v.title
                having bool_or(u.what <> 'SHOWN')
                order by max(u.last_at) desc, u.article_id""")
                .param(conversation.value()).query(TriedArticles::row).list();
    }

    /**
     * @param by null for the customer himself
     * @return whether it is the first time
     */
    boolean record(ConversationId conversation, ArticleId article, Use use, @Nullable AgentId by) {
        return jdbc.sql("""
                insert into article_use (conversation_id, article_id, what, agent_id, first_at, last_at)
                values (:conversation, :article, :what, :agent, :now, :now)
                on conflict (conversation_id, article_id, what) do update
                    set last_at = excluded.last_at, times = article_use.times + 1, agent_id = excluded.agent_id
                returning times""")
                .param("conversation", conversation.value()).param("article", article.value())
                .param("what", use.name()).param("agent", by == null ? null : by.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Integer.class).single() == 1;
    }

    /** @return whether it was recorded before */
    boolean takeBack(ConversationId conversation, ArticleId article, Use use) {
        return jdbc.sql("delete from article_use where conversation_id = ? and article_id = ? and what = ?")
                .params(conversation.value(), article.value(), use.name()).update() == 1;
    }

    private static TriedArticle row(ResultSet row, int n) throws SQLException {
        String[] uses = (String[]) row.getArray("uses").getArray();
        return new TriedArticle(row.getLong("article_id"), row.getString("title"),
                Arrays.stream(uses).map(Use::valueOf).collect(Collectors.toSet()),
                row.getObject("last_at", OffsetDateTime.class).toInstant());
    }
}
