package org.huiying.knowledge.editor;

import java.time.Instant;

import org.huiying.knowledge.article.Article;
import org.huiying.knowledge.article.ArticleState;
import org.huiying.knowledge.article.Kind;
import org.jspecify.annotations.Nullable;

/** An article in the editor's list. */
record ArticleRow(long id, String title, String product, Kind kind, ArticleState state, int version,
        @Nullable Integer publishedVersion, String savedBy, Instant updatedAt) {

    static ArticleRow of(Article article) {
        return new ArticleRow(article.id().value(), article.text().title(), article.text().product(),
                article.text().kind(), article.state(), article.version(), article.publishedVersion(),
                article.savedBy(), article.updatedAt());
    }
}
