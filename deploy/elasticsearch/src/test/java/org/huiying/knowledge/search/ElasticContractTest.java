package org.huiying.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

import org.huiying.knowledge.KnowledgeBaseTest;
import org.huiying.knowledge.article.ArticleId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The contract of search on a real Elasticsearch node, and what only a cluster can do. */
@KnowledgeBaseTest
class ElasticContractTest extends SearchContract {

    /** An index that the test before left as it was is good for the next one. */
    private static @Nullable String untouched;

    private final String alias = untouched == null ? "test-" + UUID.randomUUID() : untouched;
    private final ElasticCluster cluster = new ElasticCluster(SharedNode.settings(alias));

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Clock clock;

    private ElasticSearch elastic;

    @BeforeEach
    void build() {
        elastic = on(cluster);
        elastic.catchUp();
    }

    @AfterEach
    void remove() throws IOException {
        untouched = articles.lastChange() == ArticlesInMemory.APPLIANCES ? alias : null;
        if (untouched == null) {
            removeIndex();
        }
        elastic.close();
    }

    private void removeIndex() throws IOException {
        List<String> names = List.copyOf(cluster.client().indices().get(get -> get.index(alias + "-*")).indices().keySet());
        cluster.client().indices().delete(delete -> delete.index(names));
    }

    @Override
    protected KnowledgeSearch search() {
        return elastic;
    }

    @Override
    protected FollowingIndex following() {
        return elastic;
    }

    @Test
    void losesNothingThatWasPublishedWhileItWasAway() {
        ElasticSearch away = on(new ElasticCluster(SharedNode.unreachable(alias)));
        articles.publish(6, "打印机卡纸 ZQX9971");
        assertThatThrownBy(away::catchUp).isInstanceOf(RuntimeException.class);
        articles.publish(7, "打印机没墨 ZQX9972");
        assertThatThrownBy(away::catchUp).isInstanceOf(RuntimeException.class);
        away.close();
        elastic.catchUp();
        assertThat(search("ZQX9971").getFirst().id()).isEqualTo(new ArticleId(6));
        assertThat(search("ZQX9972").getFirst().id()).isEqualTo(new ArticleId(7));
    }

    @Test
    void leavesTheAnswerToTheNodesOwnIndexWhileItIsAway() {
        ElasticSearch away = on(new ElasticCluster(SharedNode.unreachable(alias)));
        FallbackSearch search = new FallbackSearch(away, elastic, clock, Duration.ofSeconds(5));
        assertThat(search.search(Question.byStaff("洗衣机不脱水", 5)).getFirst().id()).isEqualTo(new ArticleId(3));
        away.close();
    }

    @Test
    void buildsAnIndexAnewThatSomebodyRemoved() throws IOException {
        removeIndex();
        assertThatThrownBy(() -> search("洗衣机不脱水")).isInstanceOf(RuntimeException.class);
        elastic.catchUp();
        assertThat(search("洗衣机不脱水").getFirst().id()).isEqualTo(new ArticleId(3));
    }

    @Test
    void sendsTheSameChangesTwiceWithoutHarm() {
        articles.publish(6, "打印机卡纸 ZQX9971");
        elastic.catchUp();
        new ElasticCursor(jdbc, clock, alias).moveTo(0);
        elastic.catchUp();
        assertThat(search("ZQX9971").getFirst().id()).isEqualTo(new ArticleId(6));
        assertThat(new ElasticCursor(jdbc, clock, alias).seq()).hasValue(articles.lastChange());
    }

    @Test
    void leavesTheTurnToAnotherNode() {
        articles.publish(6, "打印机卡纸 ZQX9971");
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            assertThat(new ElasticCursor(jdbc, clock, alias).takeTurn()).isTrue();
            Thread other = Thread.ofPlatform().start(() -> on(cluster).catchUp());
            joined(other);
        });
        assertThat(search("ZQX9971")).extracting(Hit::id).doesNotContain(new ArticleId(6));
        elastic.catchUp();
        assertThat(search("ZQX9971").getFirst().id()).isEqualTo(new ArticleId(6));
    }

    @Test
    void scoresAsLuceneDoes(@TempDir Path folder) {
        try (LuceneSearch lucene = new LuceneSearch(articles, folder)) {
            lucene.catchUp();
            for (String question : List.of("空调不制冷", "显示e4代码", "TL-WR841N 上不了网", "手机打不开网页怎么办")) {
                List<Hit> expected = lucene.search(Question.byStaff(question, 5));
                List<Hit> found = search(question);
                assertThat(found).extracting(Hit::id).isEqualTo(expected.stream().map(Hit::id).toList());
                for (int i = 0; i < found.size(); i++) {
                    assertThat(found.get(i).score()).isCloseTo(expected.get(i).score(), within(0.01));
                }
            }
        }
    }

    @Test
    void leavesNoOldIndexBehind() throws IOException {
        elastic.rebuild();
        elastic.rebuild();
        assertThat(cluster.client().indices().get(get -> get.index(alias + "-*")).indices()).hasSize(1);
    }

    private ElasticSearch on(ElasticCluster which) {
        return new ElasticSearch(articles, which, new ElasticCursor(jdbc, clock, alias), new TransactionTemplate(transactions),
                question -> learnt);
    }

    private static void joined(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
