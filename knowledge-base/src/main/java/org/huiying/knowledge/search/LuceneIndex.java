package org.huiying.knowledge.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.huiying.knowledge.article.ArticleId;
import org.huiying.knowledge.article.PublishedArticle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One index directory, open for writing and searching. It remembers up to which change of the articles it is right.
 */
final class LuceneIndex implements Closeable {

    private static final Logger log = LoggerFactory.getLogger(LuceneIndex.class);

    /** Grows when articles are written in another way; an index of another format is built anew. */
    private static final String FORMAT = "7";
    private static final String FORMAT_KEY = "format";
    private static final String CURSOR_KEY = "cursor";
    static final long NEVER = -1;
    /** What is written is held so long in memory before it becomes a segment; the fewer of these, the faster is searching. */
    private static final int BUFFER_MB = 64;

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
        return open(FSDirectory.open(folder));
    }

    static LuceneIndex open(Directory directory) throws IOException {
        try {
            checkSums(directory);
            IndexWriter writer = new IndexWriter(directory,
                    new IndexWriterConfig().setSimilarity(new FusedSimilarity()).setRAMBufferSizeMB(BUFFER_MB));
            return new LuceneIndex(directory, writer);
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /** Lucene looks at the heads of files only; a byte that fell over in the middle shows much later, or never. */
    private static void checkSums(Directory directory) throws IOException {
        if (DirectoryReader.indexExists(directory)) {
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                for (LeafReaderContext leaf : reader.leaves()) {
                    leaf.reader().checkIntegrity();
                }
            }
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

    /** May be called by several threads at once. */
    void add(List<PublishedArticle> articles) throws IOException {
        for (PublishedArticle article : articles) {
            writer.addDocument(ArticleDocument.of(article));
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

    boolean isWritable() {
        return writer.isOpen();
    }

    /** Forgets what was written since the last commit, and writes no more. What was found so far is still found. */
    void giveUp() {
        try (directory) {
            writer.rollback();
        } catch (IOException | RuntimeException e) {
            log.debug("knowledge index: the writer was broken already", e);
        }
    }

    void closeSearchers() {
        try {
            searchers.close();
        } catch (IOException e) {
            log.debug("knowledge index: the searchers were broken already", e);
        }
    }

    @Override
    public void close() throws IOException {
        try (directory; writer; searchers) {
            if (writer.isOpen()) {
                writer.rollback();
            }
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
