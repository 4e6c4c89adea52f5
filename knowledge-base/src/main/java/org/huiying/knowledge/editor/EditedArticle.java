package org.huiying.knowledge.editor;

import java.time.Instant;
import java.util.List;

import org.huiying.knowledge.article.Article;
import org.huiying.knowledge.article.ArticleState;
import org.huiying.knowledge.article.ArticleText;
import org.huiying.knowledge.article.ReviewComment;
import org.huiying.knowledge.markdown.ArticleMarkdown;
import org.jspecify.annotations.Nullable;

/** An article as the editor's page shows it. */
record EditedArticle(long id, String slug, ArticleState state, int version, @Nullable Integer publishedVersion,
        String owner, @Nullable String submittedBy, String savedBy, Instant updatedAt, ArticleText text, String html,
        List<ReviewComment> comments) {

    static EditedArticle of(Article article, List<ReviewComment> comments) {
        return new EditedArticle(article.id().value(), article.slug(), article.state(), article.version(),
                article.publishedVersion(), article.owner(), article.submittedBy(), article.savedBy(),
                article.updatedAt(), article.text(), ArticleMarkdown.html(article.text().markdown()), comments);
    }
}
