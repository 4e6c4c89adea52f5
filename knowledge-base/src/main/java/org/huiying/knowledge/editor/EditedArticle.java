package org.huiying.knowledge.editor;

import java.time.Instant;
import java.util.List;

import org.huiying.knowledge.article.Article;
import org.huiying.knowledge.article.ArticleState;
import org.huiying.knowledge.article.ArticleText;
import org.huiying.knowledge.article.ReviewComment;
import org.huiying.knowledge.article.Terms;
import org.huiying.knowledge.markdown.ArticleMarkdown;
import org.jspecify.annotations.Nullable;

/**
 * An article as the editor's page shows it.
 *
 * @param twoPersons whether somebody else than who submitted it has to publish it
 */
record EditedArticle(long id, String slug, ArticleState state, int version, @Nullable Integer publishedVersion,
        String owner, @Nullable String submittedBy, String savedBy, Instant updatedAt, @Nullable Instant publishAt,
        ArticleText text, String html, Terms terms, List<ReviewComment> comments, boolean twoPersons) {

    static EditedArticle of(Article article, Terms terms, List<ReviewComment> comments, boolean twoPersons) {
        return new EditedArticle(article.id().value(), article.slug(), article.state(), article.version(),
                article.publishedVersion(), article.owner(), article.submittedBy(), article.savedBy(),
                article.updatedAt(), article.publishAt(), article.text(),
                ArticleMarkdown.html(article.text().markdown()), terms, comments, twoPersons);
    }
}
