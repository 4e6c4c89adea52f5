package org.huiying.knowledge.reading;

import java.time.Clock;

import org.huiying.knowledge.article.ArticleId;
import org.huiying.knowledge.learning.ArticleUse;
import org.huiying.knowledge.learning.UseKind;
import org.huiying.knowledge.learning.UsedArticle;
import org.springframework.stereotype.Component;

/** Lets search learn from customers who help themselves. What staff do counts with the conversation they do it in. */
@Component
public class SelfHelp {

    private final ArticleUse learning;
    private final Searches searches;
    private final Clock clock;

    SelfHelp(ArticleUse learning, Searches searches, Clock clock) {
        this.learning = learning;
        this.searches = searches;
        this.clock = clock;
    }

    void used(Reader reader, String words, ArticleId article, UseKind kind) {
        if (reader.kind() == Reader.Kind.CUSTOMER && reader.isKnown()) {
            learning.record(new UsedArticle(words, article, kind, "visitor/" + reader.name(), clock.instant()));
        }
    }

    /** He says whether an article helped that he had searched for. */
    public void judged(Reader reader, ArticleId article, boolean helped) {
        searches.thatLedTo(article, reader)
                .ifPresent(words -> used(reader, words, article, helped ? UseKind.HELPED : UseKind.NOT_HELPED));
    }
}
