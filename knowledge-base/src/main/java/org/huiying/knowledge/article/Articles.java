package org.huiying.knowledge.article;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.springframework.stereotype.Component;

/** The published articles, as readers and search indexes use them. */
@Component
public class Articles implements PublishedArticles {

    private final PublishedStore store;
    private final ShippedArticles shipped;

    Articles(PublishedStore store, ShippedArticles shipped) {
        this.store = store;
        this.shipped = shipped;
    }

    @Override
    public Optional<PublishedArticle> published(ArticleId id) {
        return store.find(id);
    }

    @Override
    public void forEachBatch(int size, Consumer<List<PublishedArticle>> consumer) {
        store.forEachBatch(size, consumer);
    }

    @Override
    public List<ArticleChange> changesAfter(long seq, int most) {
        return store.changesAfter(seq, most);
    }

    @Override
    public long lastChange() {
        return store.lastChange();
    }

    /**
     * Publishes the articles that ship with the product and are not there yet; those there already, whatever became of
     * them, are left alone.
     *
     * @return how many were new
     */
    public int importShipped() {
        return shipped.importMissing();
    }
}
