package org.huiying.knowledge.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Semaphore;

import org.huiying.knowledge.article.ArticleRefused;
import org.huiying.knowledge.picture.Picture;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The dry run: reads a file and keeps what an import of it would do. */
@Component
class Imports {

    /** Dry runs that nobody ran, and reports, are forgotten after this. */
    private static final Duration KEPT = Duration.ofDays(30);

    /** A file may take much memory to read, so a node reads one at a time. */
    private final Semaphore reading = new Semaphore(1);

    private final ImportStore store;
    private final ArticlesHere here;
    private final TransactionTemplate transaction;

    Imports(ImportStore store, ArticlesHere here, TransactionTemplate transaction) {
        this.store = store;
        this.here = here;
        this.transaction = transaction;
    }

    /** @return the number of the import */
    long dryRun(Path file, String name, String by) throws IOException {
        if (!reading.tryAcquire()) {
            throw ArticleRefused.tooMany(Duration.ofSeconds(5));
        }
        try {
            ArticleFile.Format format = ArticleFile.format(file, name);
            return read(file, name, format, by);
        } finally {
            reading.release();
        }
    }

    private long read(Path file, String name, ArticleFile.Format format, String by) throws IOException {
        return transaction.execute(status -> {
            store.forgetOlderThan(KEPT);
            long id = store.insert(name, format, by);
            Lines lines = new Lines(id, here.judge(by));
            try {
                ArticleFile.read(file, name, format, lines);
            } catch (IOException e) {
                throw Unfit.broken("内容无法解压或读取", "what is in it cannot be unpacked or read");
            }
            if (lines.n == 0) {
                throw Unfit.file("import-empty", "文件中没有文章。", "There is no article in the file.");
            }
            return id;
        });
    }

    /** Writes down each article as it is found. */
    private final class Lines implements FoundArticles {

        private static final int MOST = 10_000;

        private final long id;
        private final Judge judge;
        private final Set<String> pictures = new HashSet<>();
        private int n;

        Lines(long id, Judge judge) {
            this.id = id;
            this.judge = judge;
        }

        @Override
        public void take(Found found) {
            if (++n > MOST) {
                throw Unfit.tooMuch("文章", "articles", MOST);
            }
            store.insertLine(id, n, judge.judge(found, Set.copyOf(pictures)));
            pictures.clear();
        }

        @Override
        public void take(Picture picture) {
            pictures.add(picture.id());
            store.insertPicture(id, picture);
        }
    }
}
