package org.huiying.knowledge.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import org.apache.lucene.store.LockObtainFailedException;
import org.huiying.knowledge.article.ArticleChange;
import org.huiying.knowledge.article.ArticleId;
import org.huiying.knowledge.article.PublishedArticles;
import org.huiying.knowledge.learning.Learnt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Searches with Lucene in a directory of this node. The index is a copy: what is broken or of another format is thrown
 * away and built anew from the database.
 */
public final class LuceneSearch implements KnowledgeSearch, FollowingIndex {

    private static final Logger log = LoggerFactory.getLogger(LuceneSearch.class);
    private static final int BATCH = 500;

    private final PublishedArticles articles;
    private final Path folder;
    private final LuceneIndex index;
    private final Function<String, Map<ArticleId, Learnt>> learning;

    /** A search that learns nothing. */
    public LuceneSearch(PublishedArticles articles, Path folder) {
        this(articles, folder, question -> Map.of());
    }

    public LuceneSearch(PublishedArticles articles, Path folder, Function<String, Map<ArticleId, Learnt>> learning) {
        this.learning = learning;
        this.articles = articles;
        this.folder = folder;
        this.index = open();
    }

    @Override
    public List<Hit> search(Question question) {
        return ask(searcher -> new LuceneQuestions(searcher, learning).search(question));
    }

    @Override
    public List<Hit> suggest(Question typed) {
        return ask(searcher -> new LuceneQuestions(searcher).suggest(typed));
    }

    private <T> T ask(LuceneIndex.Search<T> search) {
        try {
            return index.search(search);
        } catch (IOException e) {
            throw new UncheckedIOException("index: " + folder, e);
        }
    }

    @Override
    public synchronized void rebuild() {
        long upTo = articles.lastChange();
        try {
            index.clear();
            articles.forEachBatch(BATCH, batch -> {
                try {
                    index.add(batch);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            index.commit(upTo);
        } catch (IOException e) {
            throw new UncheckedIOException("index: " + folder, e);
        }
    }

    @Override
    public synchronized void catchUp() {
        if (index.cursor() == LuceneIndex.NEVER) {
            rebuild();
            log.info("knowledge index: built from the database in {}", folder);
            return;
        }
        List<ArticleChange> changes;
        do {
            changes = articles.changesAfter(index.cursor(), BATCH);
            if (!changes.isEmpty()) {
                apply(changes);
            }
        } while (changes.size() == BATCH);
    }

    private void apply(List<ArticleChange> changes) {
        try {
            for (ArticleChange change : changes) {
                var article = articles.published(change.article());
                if (article.isPresent()) {
                    index.put(article.get());
                } else {
                    index.remove(change.article());
                }
            }
            index.commit(changes.getLast().seq());
        } catch (IOException e) {
            throw new UncheckedIOException("index: " + folder, e);
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

    private LuceneIndex open() {
        try {
            Files.createDirectories(folder);
            return LuceneIndex.open(folder);
        } catch (LockObtainFailedException e) {
            throw new IllegalStateException("knowledge index: " + folder + " is in use by another process", e);
        } catch (IOException | IllegalArgumentException e) {
            log.warn("knowledge index: {} is broken and is built anew ({})", folder, e.toString());
            return openEmptied();
        }
    }

    private LuceneIndex openEmptied() {
        try {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).filter(file -> !file.equals(folder)).toList()) {
                    Files.delete(file);
                }
            }
            return LuceneIndex.open(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("index: " + folder, e);
        }
    }
}
