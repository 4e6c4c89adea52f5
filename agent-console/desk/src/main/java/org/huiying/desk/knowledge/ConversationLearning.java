package org.huiying.desk.knowledge;

import java.time.Clock;

import org.huiying.knowledge.article.ArticleId;
import org.huiying.knowledge.learning.ArticleUse;
import org.huiying.knowledge.learning.UseKind;
import org.huiying.knowledge.learning.UsedArticle;
import org.huiying.rules.conversation.ConversationId;
import org.springframework.stereotype.Component;

/** Lets search learn what articles were worth for the words of a conversation's customer. */
@Component
class ConversationLearning {

    private final ArticleUse learning;
    private final ConversationWords words;
    private final Clock clock;

    ConversationLearning(ArticleUse learning, ConversationWords words, Clock clock) {
        this.learning = learning;
        this.words = words;
        this.clock = clock;
    }

    void used(ConversationId conversation, ArticleId article, UseKind kind) {
        String written = String.join("\n", words.written(conversation));
        if (!written.isBlank()) {
            learning.record(new UsedArticle(written, article, kind, source(conversation), clock.instant()));
        }
    }

    void takeBack(ConversationId conversation, ArticleId article, UseKind kind) {
        learning.takeBack(source(conversation), article, kind);
    }

    private static String source(ConversationId conversation) {
        return "conversation/" + conversation;
    }
}
