package org.huiying.knowledge.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

import org.huiying.knowledge.article.PublishedArticle;
import org.huiying.knowledge.article.PublishedArticles;

/**
 * Writes all articles into an index: read by one thread, analysed and written by as many as there are cores. Reading waits
 * when these do not keep up, so that memory stays small.
 */
final class Rebuilding {

    private static final int BATCH = 250;
    private static final int AHEAD = 2;

    private final Writer writer;
    private final int cores = Runtime.getRuntime().availableProcessors();
    private final Semaphore room = new Semaphore(cores + AHEAD);

    Rebuilding(Writer writer) {
        this.writer = writer;
    }

    void addAll(PublishedArticles articles) throws IOException {
        List<Future<?>> written = new ArrayList<>();
        try (ExecutorService writers = Executors.newFixedThreadPool(cores, Thread.ofPlatform().name("knowledge-rebuild-", 1).factory())) {
            articles.forEachBatch(BATCH, batch -> {
                room.acquireUninterruptibly();
                written.add(writers.submit(() -> write(batch)));
            });
        }
        for (Future<?> each : written) {
            finish(each);
        }
    }

    private void write(List<PublishedArticle> batch) {
        try {
            writer.add(batch);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            room.release();
        }
    }

    /** Takes in articles, from several threads at once. */
    interface Writer {
        void add(List<PublishedArticle> batch) throws IOException;
    }

    private static void finish(Future<?> written) throws IOException {
        try {
            written.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the index was built", e);
        } catch (ExecutionException e) {
            throw new IOException("an article could not be written into the index", e.getCause());
        }
    }
}
