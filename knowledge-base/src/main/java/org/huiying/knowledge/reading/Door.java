package org.huiying.knowledge.reading;

import java.util.Optional;

import org.huiying.knowledge.article.ArticleId;
import org.huiying.knowledge.article.Articles;
import org.huiying.knowledge.article.PublishedArticle;
import org.huiying.knowledge.learning.UseKind;
import org.huiying.knowledge.search.KnowledgeSearch;
import org.huiying.knowledge.search.Question;
import org.huiying.knowledge.worklist.Misses;
import org.springframework.stereotype.Component;

/** Where readers come in: what they search and read is answered and remembered. */
@Component
class Door {

    private final Articles articles;
    private final KnowledgeSearch search;
    private final Misses misses;
    private final Searches searches;
    private final Readings readings;
    private final SelfHelp selfHelp;

    Door(Articles articles, KnowledgeSearch search, Misses misses, Searches searches, Readings readings,
            SelfHelp selfHelp) {
        this.articles = articles;
        this.search = search;
        this.misses = misses;
        this.searches = searches;
        this.readings = readings;
        this.selfHelp = selfHelp;
    }

    Answer search(Reader reader, Question question) {
        Answer answer = Answer.to(question, search::search);
        searches.searched(reader, question.text(), question.product(), answer.hits().size());
        if (answer.hits().isEmpty() && reader.kind() == Reader.Kind.CUSTOMER) {
            misses.record(question.text(), question.product(), "visitor");
        }
        return answer;
    }

    Answer suggest(Question typed) {
        return Answer.to(typed, search::suggest);
    }

    Optional<PublishedArticle> find(ArticleId article) {
        return articles.published(article);
    }

    void read(Reader reader, PublishedArticle article) {
        searches.opened(reader, article.id())
                .ifPresent(words -> selfHelp.used(reader, words, article.id(), UseKind.OPENED));
        readings.read(article.id(), article.version(), reader);
    }
}
