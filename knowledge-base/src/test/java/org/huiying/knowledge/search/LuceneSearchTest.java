package org.huiying.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import org.huiying.knowledge.KnowledgeBaseTest;
import org.huiying.knowledge.article.Articles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@KnowledgeBaseTest
class LuceneSearchTest {

    private static final Question QUESTION = Question.byStaff("洗衣机不脱水", 5);

    @Autowired
    Articles articles;

    @TempDir
    Path folder;

    @BeforeEach
    void fill() {
        articles.importShipped();
    }

    @Test
    void buildsAMissingIndex() {
        try (LuceneSearch search = new LuceneSearch(articles, folder)) {
            assertThat(search.search(QUESTION)).isEmpty();
            search.catchUp();
            assertThat(search.search(QUESTION)).isNotEmpty();
        }
    }

    @Test
    void opensWhatItHadBefore() {
        List<Hit> before = built();
        try (LuceneSearch search = new LuceneSearch(articles, folder)) {
            assertThat(search.search(QUESTION)).isEqualTo(before);
        }
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void buildsABrokenIndexAnewAndSaysSo(CapturedOutput output) throws IOException {
        List<Hit> before = built();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> !file.endsWith("write.lock")).toList()) {
                Files.writeString(file, "broken");
            }
        }
        try (LuceneSearch search = new LuceneSearch(articles, folder)) {
            search.catchUp();
            assertThat(search.search(QUESTION)).extracting(Hit::id).isEqualTo(before.stream().map(Hit::id).toList());
        }
        assertThat(output).contains("knowledge index: " + folder + " is broken and is built anew");
    }

    @Test
    void refusesAnIndexThatAnotherProcessHasOpen() {
        try (LuceneSearch first = new LuceneSearch(articles, folder)) {
            first.catchUp();
            assertThatThrownBy(() -> new LuceneSearch(articles, folder)).hasMessageContaining("in use");
        }
    }

    @Test
    void answersWhileItIsRebuilt() throws InterruptedException {
        try (LuceneSearch search = new LuceneSearch(articles, folder)) {
            search.catchUp();
            AtomicBoolean everEmpty = new AtomicBoolean();
            AtomicBoolean done = new AtomicBoolean();
            Thread reader = Thread.ofVirtual().start(() -> {
                while (!done.get()) {
                    if (search.search(QUESTION).isEmpty()) {
                        everEmpty.set(true);
                    }
                }
            });
            search.rebuild();
            search.rebuild();
            done.set(true);
            reader.join();
            assertThat(everEmpty).isFalse();
        }
    }

    private List<Hit> built() {
        try (LuceneSearch search = new LuceneSearch(articles, folder)) {
            search.catchUp();
            return search.search(QUESTION);
        }
    }
}
