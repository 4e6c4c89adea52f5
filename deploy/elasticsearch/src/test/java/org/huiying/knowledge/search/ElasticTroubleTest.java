package org.huiying.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

import org.huiying.knowledge.KnowledgeBaseTest;
import org.huiying.knowledge.article.ArticleId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of search when the cluster is there but does not want: nothing is lost, and somebody is told why. */
@KnowledgeBaseTest
@ExtendWith(OutputCaptureExtension.class)
class ElasticTroubleTest {

    private static final Question NEW = Question.byStaff("ZQX9971", 5);

    private final String alias = "trouble-" + UUID.randomUUID();
    private final ArticlesInMemory articles = ArticlesInMemory.ofAppliances();

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Clock clock;

    @TempDir
    Path folder;

    private Doorway doorway;

    @BeforeEach
    void open() throws IOException {
        doorway = Doorway.plain(SharedNode.uri());
    }

    @AfterEach
    void close() throws IOException {
        doorway.close();
        try (ElasticCluster cluster = new ElasticCluster(SharedNode.settings(alias))) {
            for (String name : cluster.client().indices().get(get -> get.index(alias + "-*").allowNoIndices(true)).indices().keySet()) {
                cluster.client().indices().delete(delete -> delete.index(name));
            }
        }
    }

    @Test
    void sendsAgainWhatTheClusterHadNoRoomFor() {
        doorway.busy.set(2);
        doorway.busyArticles.set(2);
        try (ElasticSearch elastic = through(settings("", null))) {
            elastic.catchUp();
            assertThat(elastic.search(Question.byStaff("洗衣机不脱水", 5)).getFirst().id()).isEqualTo(new ArticleId(3));
            doorway.busy.set(1);
            doorway.busyArticles.set(1);
            articles.publish(6, "打印机卡纸 ZQX9971");
            articles.retire(3);
            elastic.catchUp();
            assertThat(elastic.search(NEW).getFirst().id()).isEqualTo(new ArticleId(6));
            assertThat(elastic.search(Question.byStaff("洗衣机不脱水", 5))).extracting(Hit::id).doesNotContain(new ArticleId(3));
            assertThat(cursor().seq()).hasValue(articles.lastChange());
        }
    }

    @Test
    void sendsInSmallerPartsWhatIsTooLargeAtOnce() {
        doorway.mostBytes = 3_000;
        try (ElasticSearch elastic = through(settings("", null))) {
            elastic.catchUp();
            assertThat(doorway.written).hasValueGreaterThan(1);
            assertThat(elastic.search(Question.byStaff("洗衣机不脱水", 5)).getFirst().id()).isEqualTo(new ArticleId(3));
            assertThat(elastic.search(Question.byStaff("空调不制冷", 5)).getFirst().id()).isEqualTo(new ArticleId(1));
        }
    }

    @Test
    void saysThatTheSignInIsRefusedAndLosesNothing(CapturedOutput output) {
        try (ElasticSearch elastic = through(settings("right", null)); LuceneSearch own = new LuceneSearch(articles, folder)) {
            doorway.authorization = "Basic cmlnaHQ6cA==";
            elastic.catchUp();
            doorway.authorization = "Basic somebody else";
            articles.publish(6, "打印机卡纸 ZQX9971");
            own.catchUp();
            assertThatThrownBy(elastic::catchUp).hasMessageContaining("401").hasMessageContaining("elasticsearch.username");
            FallbackSearch search = new FallbackSearch(elastic, own, clock, Duration.ofSeconds(5));
            assertThat(search.search(NEW).getFirst().id()).isEqualTo(new ArticleId(6));
            assertThat(output).contains("this node's own index does (elasticsearch: " + alias + ": it refuses the sign-in (401; ")
                    .doesNotContain("cmlnaHQ6cA==");
            doorway.authorization = "Basic cmlnaHQ6cA==";
            elastic.catchUp();
            assertThat(elastic.search(NEW).getFirst().id()).isEqualTo(new ArticleId(6));
        }
    }

    @Test
    void trustsACertificateOfOnesOwnOnlyWhenToldTo() throws IOException, GeneralSecurityException, InterruptedException {
        OwnCertificate certificate = OwnCertificate.make(folder);
        doorway.close();
        doorway = Doorway.tls(SharedNode.uri(), certificate.server());
        try (ElasticSearch strange = through(settings("", null))) {
            assertThatThrownBy(strange::catchUp).hasMessageContaining("certificate is not trusted").hasMessageContaining("ca-certificate");
        }
        try (ElasticSearch known = through(settings("", certificate.certificate()))) {
            known.catchUp();
            assertThat(known.search(Question.byStaff("洗衣机不脱水", 5)).getFirst().id()).isEqualTo(new ArticleId(3));
        }
        Path missing = folder.resolve("missing.crt");
        assertThatThrownBy(() -> through(settings("", missing))).hasMessageContaining(missing.toString()).hasMessageContaining("expected");
    }

    /** Who asks is answered by this node's own index after a moment; what is written may take as long as it takes. */
    @Test
    void waitsLongerForWhatIsWrittenThanForAnAnswer() {
        try (ElasticSearch elastic = through(settings("", null)); ElasticSearch hasty = through(hasty())) {
            elastic.catchUp();
            articles.publish(6, "打印机卡纸 ZQX9971");
            doorway.open = new CountDownLatch(1);
            CompletableFuture<Void> written = CompletableFuture.runAsync(this::writeHastily);
            assertThatThrownBy(() -> hasty.search(NEW)).hasMessageContaining("too long");
            assertThat(written).isNotDone();
            doorway.open.countDown();
            written.join();
            assertThat(elastic.search(NEW).getFirst().id()).isEqualTo(new ArticleId(6));
        }
    }

    private void writeHastily() {
        try (ElasticCluster cluster = new ElasticCluster(hasty())) {
            ElasticBulk.intoAlias(cluster).write(List.of(ElasticBulk.put(articles.published(new ArticleId(6)).orElseThrow(), 99)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ElasticSettings settings(String user, @Nullable Path certificate) {
        return settings(user, certificate, Duration.ofSeconds(10));
    }

    private ElasticSettings hasty() {
        return settings("", null, Duration.ofMillis(500));
    }

    private ElasticSettings settings(String user, @Nullable Path certificate, Duration timeout) {
        List<URI> uris = List.of(doorway.uri());
        return new ElasticSettings(uris, user, "p", "", certificate, alias, timeout, Duration.ofSeconds(5));
    }

    private ElasticSearch through(ElasticSettings settings) {
        return new ElasticSearch(articles, new ElasticCluster(settings), cursor(), new TransactionTemplate(transactions),
                question -> Map.of());
    }

    private ElasticCursor cursor() {
        return new ElasticCursor(jdbc, clock, alias);
    }
}
