package org.huiying.desk.knowledge;

import java.util.List;
import java.util.Optional;

import org.huiying.knowledge.article.ArticleId;
import org.huiying.rules.conversation.ConversationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a conversation is about, and what solved it. */
@Repository
class ConversationWords {

    private static final int LAST_MESSAGES = 6;

    private final JdbcClient jdbc;

    ConversationWords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record About(@Nullable String product) {
    }

    Optional<About> about(ConversationId conversation) {
        return jdbc.sql("select product from conversation where id = ?").param(conversation.value())
                .query((row, n) -> new About(row.getString("product"))).optional();
    }

    /** What the customer wrote last, newest first. */
    List<String> written(ConversationId conversation) {
        return jdbc.sql("""
                select text from message where conversation_id = ? and author = 'CUSTOMER' and kind = 'TEXT'
                order by seq desc limit ?""")
                .params(conversation.value(), LAST_MESSAGES).query(String.class).list();
    }

    /** The visitor of the chat with whom it is. */
    Optional<String> visitor(ConversationId conversation) {
        return jdbc.sql("select address from conversation where id = ? and channel = 'WEB_CHAT'")
                .param(conversation.value()).query(String.class).optional();
    }

    /** The conversation that a visitor has open. */
    Optional<ConversationId> openOf(String visitor) {
        return jdbc.sql("select id from conversation where channel = 'WEB_CHAT' and address = ? and status = 'OPEN'")
                .param(visitor).query(Long.class).optional().map(ConversationId::new);
    }

    void solvedBy(ConversationId conversation, ArticleId article) {
        jdbc.sql("update conversation set solved_article_id = ? where id = ?")
                .params(article.value(), conversation.value()).update();
    }

    void notSolvedBy(ConversationId conversation, ArticleId article) {
        jdbc.sql("update conversation set solved_article_id = null where id = ? and solved_article_id = ?")
                .params(conversation.value(), article.value()).update();
    }
}
