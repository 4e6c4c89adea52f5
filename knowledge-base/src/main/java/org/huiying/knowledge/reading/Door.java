package org.huiying.knowledge.reading;

import java.util.List;
import java.util.Optional;

import org.huiying.knowledge.article.ArticleId;
import org.huiying.knowledge.article.ArticleRefused;
import org.huiying.knowledge.article.Articles;
import org.huiying.knowledge.article.PublishedArticle;
import org.huiying.knowledge.article.Visibility;
import org.huiying.knowledge.learning.UseKind;
import org.huiying.knowledge.search.Hit;
import org.huiying.knowledge.search.Question;
import org.huiying.knowledge.wording.WordedSearch;
import org.springframework.stereotype.Component;

/** Where readers come in: what they search and read is answered and remembered. */
@Component
class Door {

    private final Articles articles;
    private final WordedSearch search;
    private final Searches searches;
    private final Readings readings;
    private final SelfHelp selfHelp;
    private final TeamArticles teams;

    Door(Articles articles, WordedSearch search, Searches searches, Readings readings, SelfHelp selfHelp,
            TeamArticles teams) {
        this.articles = articles;
        this.search = search;
        this.searches = searches;
        this.readings = readings;
        this.selfHelp = selfHelp;
        this.teams = teams;
    }

    Answer search(Reader reader, Question question) {
        Answer answer = Answer.to(question, asked -> open(reader, search.search(asked)));
        searches.searched(reader, question.text(), question.product(), answer.hits().size());
        return answer;
    }

    Answer suggest(Reader reader, Question typed) {
        return Answer.to(typed, asked -> open(reader, search.suggest(asked)));
    }

    /** @param id as somebody typed it: below 1 there is none */
    PublishedArticle find(Reader reader, long id) {
        ArticleId article = new ArticleId(Math.max(1, id));
        return Optional.of(article).filter(wanted -> id > 0).flatMap(articles::published).filter(found -> switch (reader.kind()) {
            case CUSTOMER -> found.text().visibility() == Visibility.PUBLIC;
            case STAFF -> teams.isOpenTo(reader.name(), article);
        }).orElseThrow(() -> ArticleRefused.unknown(article));
    }

    private List<Hit> open(Reader reader, List<Hit> hits) {
        return reader.kind() == Reader.Kind.STAFF ? teams.openTo(reader.name(), hits) : hits;
    }

    void read(Reader reader, PublishedArticle article) {
        searches.opened(reader, article.id())
                .ifPresent(words -> selfHelp.used(reader, words, article.id(), UseKind.OPENED));
        readings.read(article.id(), article.version(), reader);
    }
}
