package org.huiying.desk.knowledge;

import java.util.Optional;

import org.huiying.desk.conversation.SentArticles;
import org.huiying.knowledge.article.ArticleId;
import org.huiying.knowledge.article.Articles;
import org.huiying.knowledge.article.Visibility;
import org.springframework.stereotype.Component;

/** Names the articles that may be sent in conversations: those that customers may read. */
@Component
class PublishedTitles implements SentArticles {

    private final Articles articles;

    PublishedTitles(Articles articles) {
        this.articles = articles;
    }

    @Override
    public Optional<String> title(long article) {
        return article < 1 ? Optional.empty() : articles.published(new ArticleId(article))
                .filter(found -> found.text().visibility() == Visibility.PUBLIC).map(found -> found.text().title());
    }
}
