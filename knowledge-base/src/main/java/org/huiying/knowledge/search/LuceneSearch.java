package org.huiying.knowledge.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.apache.lucene.index.CorruptIndexException;
import org.huiying.knowledge.article.ArticleChange;
import org.huiying.knowledge.article.ArticleId;
import org.huiying.knowledge.article.PublishedArticle;
import org.huiying.knowledge.article.PublishedArticles;
import org.huiying.knowledge.learning.Learnt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Searches with Lucene in a directory of this node. The index is a copy: what is broken or of another format is thrown
 * away and built anew from the database. When it cannot be written (a full disk) the articles that it has are still found,
 * and writing is tried again.
 */
public final class LuceneSearch implements KnowledgeSearch, FollowingIndex {

    private static final Logger log = LoggerFactory.getLogger(LuceneSearch.class);
    private static final int BATCH = 500;

    private final PublishedArticles articles;
    private final IndexFolder folder;
    private final Function<String, Map<ArticleId, Learnt>> learning;
    private volatile LuceneIndex index;
    private volatile boolean broken;

    /** A search that learns nothing. */
    public LuceneSearch(PublishedArticles articles, Path folder) {
        this(articles, folder, question -> Map.of());
    }

    public LuceneSearch(PublishedArticles articles, Path folder, Function<String, Map<ArticleId, Learnt>> learning) {
        this(articles, new IndexFolder(folder), learning);
    }

    LuceneSearch(PublishedArticles articles, IndexFolder folder, Function<String, Map<ArticleId, Learnt>> learning) {
        this.learning = learning;
        this.articles = articles;
        this.folder = folder;
        this.index = folder.open();
    }

    @Override
    public List<Hit> search(Question question) {
        return ask(searcher -> new Questions(new LuceneView(searcher), learning).search(question));
    }

    @Override
    public List<Hit> suggest(Question typed) {
        return ask(searcher -> new Questions(new LuceneView(searcher)).suggest(typed));
    }

    private <T> T ask(LuceneIndex.Search<T> search) {
        try {
            return index.search(search);
        } catch (CorruptIndexException e) {
            broken = true;
            throw new UncheckedIOException("index: " + folder + " is broken and is built anew", e);
        } catch (IOException e) {
            throw new UncheckedIOException("index: " + folder, e);
        }
    }

    @Override
    public synchronized void rebuild() {
        makeWritable();
        write(writable -> {
            long upTo = articles.lastChange();
            writable.clear();
            new Rebuilding(writable::add).addAll(articles);
            writable.commit(upTo);
        });
    }

    @Override
    public synchronized void catchUp() {
        makeWritable();
        if (index.cursor() == LuceneIndex.NEVER) {
            rebuild();
            log.info("knowledge index: built from the database in {}", folder);
            return;
        }
        List<ArticleChange> changes;
        do {
            changes = articles.changesAfter(index.cursor(), BATCH);
            if (!changes.isEmpty()) {
                List<ArticleChange> next = changes;
                write(writable -> apply(next, writable));
            }
        } while (changes.size() == BATCH);
    }

    private void apply(List<ArticleChange> changes, LuceneIndex writable) throws IOException {
        for (ArticleChange change : changes) {
            Optional<PublishedArticle> article = articles.published(change.article());
            if (article.isPresent()) {
                writable.put(article.get());
            } else {
                writable.remove(change.article());
            }
        }
        writable.commit(changes.getLast().seq());
    }

    /** After a failure the index is opened again, as it was committed last; what turns out to be broken comes back empty. */
    private void makeWritable() {
        if (broken) {
            index.giveUp();
        }
        if (!index.isWritable()) {
            LuceneIndex old = index;
            index = folder.open();
            old.closeSearchers();
            broken = false;
        }
    }

    /** What was written in part is forgotten, or the next commit would take it for the whole. */
    private void write(Writing writing) {
        try {
            writing.to(index);
        } catch (IOException | RuntimeException e) {
            index.giveUp();
            throw new IllegalStateException("index: " + folder + " was not written: " + e.getMessage(), e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            index.close();
        } catch (IOException e) {
            log.warn("knowledge index: not closed cleanly, it is checked at the next start: {}", folder, e);
        }
    }

    private interface Writing {
        void to(LuceneIndex writable) throws IOException;
    }
}
