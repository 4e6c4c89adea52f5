package org.huiying.desk.knowledge;

import java.util.Map;

import org.huiying.desk.agent.StaffMember;
import org.huiying.desk.live.LiveLog;
import org.huiying.desk.live.Topic;
import org.huiying.desk.problem.Refused;
import org.huiying.knowledge.article.ArticleId;
import org.huiying.knowledge.article.Articles;
import org.huiying.knowledge.article.PublishedArticle;
import org.huiying.knowledge.learning.UseKind;
import org.huiying.rules.conversation.ConversationId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records what became of an article in a conversation, and tells who looks at it. */
@Component
class UsedArticles {

    private final TriedArticles tried;
    private final ConversationWords words;
    private final Articles articles;
    private final LiveLog live;
    private final ConversationLearning learning;

    UsedArticles(TriedArticles tried, ConversationWords words, Articles articles, LiveLog live,
            ConversationLearning learning) {
        this.tried = tried;
        this.words = words;
        this.articles = articles;
        this.live = live;
        this.learning = learning;
    }

    @Transactional
    public void record(ConversationId conversation, ArticleId article, Use use, StaffMember by) {
        words.about(conversation).orElseThrow(() -> Refused.notFound("会话", "conversation"));
        PublishedArticle known = articles.published(article).orElseThrow(() -> Refused.notFound("文章", "article"));
        boolean first = tried.record(conversation, article, use, by.id());
        learning.used(conversation, article, UseKind.valueOf(use.name()));
        if (use == Use.SOLVED) {
            words.solvedBy(conversation, article);
        }
        if (first && use != Use.SHOWN) {
            live.append(Topic.conversation(conversation), "article", Map.of("articleId", article.value(),
                    "title", known.text().title(), "what", use, "by", by.name()));
        }
    }

    @Transactional
    public void notSolved(ConversationId conversation, ArticleId article, StaffMember by) {
        if (tried.takeBack(conversation, article, Use.SOLVED)) {
            words.notSolvedBy(conversation, article);
            learning.takeBack(conversation, article, UseKind.SOLVED);
            live.append(Topic.conversation(conversation), "article", Map.of("articleId", article.value(),
                    "what", "NOT_SOLVED", "by", by.name()));
        }
    }
}
