package org.huiying.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.huiying.knowledge.article.ArticleId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the index when the disk is full or the database goes away. */
class LuceneTroubleTest {

    private final ArticlesInMemory articles = ArticlesInMemory.ofAppliances();
    private final AtomicBoolean full = new AtomicBoolean();

    @TempDir
    Path folder;

    private LuceneSearch search;

    @BeforeEach
    void open() {
        IndexFolder disk = new IndexFolder(folder, path -> new SmallDisk(path, full));
        search = new LuceneSearch(articles, disk, question -> Map.of());
        search.catchUp();
    }

    @AfterEach
    void close() {
        search.close();
    }

    @Test
    void stillAnswersWhenTheDiskIsFullAndCatchesUpWhenThereIsRoom() {
        full.set(true);
        articles.publish(6, "打印机卡纸 ZQX9971");
        assertThatThrownBy(search::catchUp).hasRootCauseMessage("No space left on device");
        assertThat(first("洗衣机不脱水")).isEqualTo(new ArticleId(3));
        assertThatThrownBy(search::catchUp).hasRootCauseMessage("No space left on device");
        full.set(false);
        search.catchUp();
        assertThat(first("ZQX9971")).isEqualTo(new ArticleId(6));
        assertThat(first("洗衣机不脱水")).isEqualTo(new ArticleId(3));
    }

    @Test
    void keepsAllArticlesWhenBuildingAnewFailsHalfway() {
        full.set(true);
        assertThatThrownBy(search::rebuild).hasRootCauseMessage("No space left on device");
        full.set(false);
        articles.publish(6, "打印机卡纸 ZQX9971");
        search.catchUp();
        assertThat(first("ZQX9971")).isEqualTo(new ArticleId(6));
        assertThat(first("洗衣机不脱水")).isEqualTo(new ArticleId(3));
        assertThat(first("赔偿话术")).isEqualTo(new ArticleId(5));
    }

    @Test
    void buildsAnIndexAnewInWhichAByteFellOver() throws IOException {
        search.close();
        Path largest = largestFile();
        byte[] bytes = Files.readAllBytes(largest);
        bytes[bytes.length / 2] ^= 1;
        Files.write(largest, bytes);
        open();
        assertThat(first("洗衣机不脱水")).isEqualTo(new ArticleId(3));
    }

    private Path largestFile() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.max(Comparator.comparingLong(file -> file.toFile().length())).orElseThrow();
        }
    }

    private ArticleId first(String question) {
        return search.search(Question.byStaff(question, 1)).getFirst().id();
    }

    /** Takes nothing more in while it is full. */
    private static final class SmallDisk extends FilterDirectory {

        private final AtomicBoolean full;

        SmallDisk(Path folder, AtomicBoolean full) throws IOException {
            super(FSDirectory.open(folder));
            this.full = full;
        }

        @Override
        public IndexOutput createOutput(String name, IOContext context) throws IOException {
            if (full.get()) {
                throw new IOException("No space left on device");
            }
            return super.createOutput(name, context);
        }
    }
}
