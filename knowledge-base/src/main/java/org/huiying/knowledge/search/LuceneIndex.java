package org.huiying.knowledge.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.huiying.knowledge.article.ArticleId;
import org.huiying.knowledge.article.PublishedArticle;

/**
 * One index directory, open for writing and searching. It remembers up to which change of the articles it is right.
 */
final class LuceneIndex implements Closeable {

    /** Grows when articles are written in another way; an index of another format is built anew. */
    private static final String FORMAT = "3";
    private static final String FORMAT_KEY = "format";
    private static final String CURSOR_KEY = "cursor";
    static final long NEVER = -1;

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private long cursor;

    private LuceneIndex(Directory directory, IndexWriter writer) throws IOException {
        this.directory = directory;
        this.writer = writer;
        this.searchers = new SearcherManager(writer, new Searchers());
        this.cursor = committedCursor(writer);
    }

    static LuceneIndex open(Path folder) throws IOException {
        Directory directory = FSDirectory.open(folder);
        try {
            IndexWriter writer = new IndexWriter(directory,
                    new IndexWriterConfig().setSimilarity(new FusedSimilarity()));
            return new LuceneIndex(directory, writer);
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /** Up to which change of the articles this index is right; {@link #NEVER} when it has to be built. */
    long cursor() {
        return cursor;
    }

    void put(PublishedArticle article) throws IOException {
        writer.updateDocument(key(article.id()), ArticleDocument.of(article));
    }

    void remove(ArticleId id) throws IOException {
        writer.deleteDocuments(key(id));
    }

    /** Searchers see the emptiness only after the next {@link #commit}, together with what was added since. */
    void clear() throws IOException {
        writer.deleteAll();
    }

    /** Analysis takes most of the time, so it is done on all cores. */
    void add(List<PublishedArticle> articles) throws IOException {
        for (Document document : articles.parallelStream().map(ArticleDocument::of).toList()) {
            writer.addDocument(document);
        }
    }

    void commit(long upTo) throws IOException {
        writer.setLiveCommitData(Map.of(FORMAT_KEY, FORMAT, CURSOR_KEY, Long.toString(upTo)).entrySet());
        searchers.maybeRefreshBlocking();
        writer.commit();
        cursor = upTo;
    }

    <T> T search(Search<T> search) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            return search.in(searcher);
        } finally {
            searchers.release(searcher);
        }
    }

    @Override
    public void close() throws IOException {
        try (directory; writer; searchers) {
            writer.rollback();
        }
    }

    private static long committedCursor(IndexWriter writer) {
        Iterable<Map.Entry<String, String>> committed = writer.getLiveCommitData();
        long cursor = NEVER;
        boolean known = false;
        if (committed != null) {
            for (Map.Entry<String, String> entry : committed) {
                if (entry.getKey().equals(CURSOR_KEY)) {
                    cursor = Long.parseLong(entry.getValue());
                } else if (entry.getKey().equals(FORMAT_KEY)) {
                    known = entry.getValue().equals(FORMAT);
                }
            }
        }
        return known ? cursor : NEVER;
    }

    private static Term key(ArticleId id) {
        return new Term(ArticleDocument.ID, id.toString());
    }

    interface Search<T> {
        T in(IndexSearcher searcher) throws IOException;
    }

    private static final class Searchers extends SearcherFactory {
        @Override
        public IndexSearcher newSearcher(org.apache.lucene.index.IndexReader reader,
                org.apache.lucene.index.IndexReader previous) {
            IndexSearcher searcher = new IndexSearcher(reader);
            searcher.setSimilarity(new FusedSimilarity());
            return searcher;
        }
    }
}
