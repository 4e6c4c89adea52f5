package org.huiying.knowledge.article;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What a search index is built from and kept up with. */
public interface PublishedArticles {

    Optional<PublishedArticle> published(ArticleId id);

    /** All of them, in batches, so that memory stays small. */
    void forEachBatch(int size, Consumer<List<PublishedArticle>> consumer);

    /** What changed for readers above that number, oldest first. */
    List<ArticleChange> changesAfter(long seq, int most);

    long lastChange();
}
