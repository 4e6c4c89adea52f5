package org.huiying.desk.knowledge;

import java.util.Map;

import org.huiying.desk.live.LiveLog;
import org.huiying.desk.live.Topic;
import org.huiying.knowledge.feedback.ArticleJudged;
import org.huiying.knowledge.learning.UseKind;
import org.huiying.knowledge.reading.Reader;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What a customer says of an article counts in the conversation that he has open, and its agent sees it at once. */
@Component
class CustomerVerdicts {

    private final ConversationWords words;
    private final TriedArticles tried;
    private final LiveLog live;
    private final ConversationLearning learning;

    CustomerVerdicts(ConversationWords words, TriedArticles tried, LiveLog live, ConversationLearning learning) {
        this.words = words;
        this.tried = tried;
        this.live = live;
        this.learning = learning;
    }

    @EventListener
    void on(ArticleJudged judged) {
        if (judged.by().kind() == Reader.Kind.CUSTOMER && judged.by().isKnown()) {
            words.openOf(judged.by().name()).ifPresent(conversation -> {
                learning.used(conversation, judged.article(), judged.helped() ? UseKind.HELPED : UseKind.NOT_HELPED);
                if (judged.helped()) {
                    tried.record(conversation, judged.article(), Use.HELPED, null);
                } else {
                    tried.takeBack(conversation, judged.article(), Use.HELPED);
                }
                live.append(Topic.conversation(conversation), "article", Map.of("articleId", judged.article().value(),
                        "what", judged.helped() ? "HELPED" : "NOT_HELPED", "by", "customer"));
            });
        }
    }
}
