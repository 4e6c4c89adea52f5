package org.huiying.bench.kb;

import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.huiying.embedded.postgres.EmbeddedPostgres;
import org.huiying.knowledge.article.Articles;
import org.huiying.knowledge.article.ArticleText;
import org.huiying.knowledge.search.LuceneSearch;
import org.huiying.knowledge.search.Question;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** How fast the index is built from PostgreSQL, whether it answers meanwhile, and how soon a new article is found. */
final class Rebuild {

    private static final String DATABASE = "bench";
    private static final int BATCH = 1_000;
    /** Twenty questions a second, as a centre of some hundred agents asks them. */
    private static final long BETWEEN_QUESTIONS_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final String NEW_WORD = "ZQX9971";
    private static final String PUBLISHED = """
            with noted as (
                insert into article_change (article_id, seq) values (?, nextval('article_change_seq'))),
            written as (
                insert into article_version (article_id, version, title, product, kind, visibility, models, fault_codes, symptom,
                    synonyms, tags, markdown, saved_by, saved_at)
                values (?, 1, ?, '', 'FAULT', 'PUBLIC', ?, ?, '', ?, ?, ?, 'bench', now()))
            insert into article (id, slug, state, version, published_version, owner, created_at, updated_at)
            overriding system value values (?, ?, 'PUBLISHED', 1, 1, 'bench', now(), now())""";

    private Rebuild() {}

    static Map<String, Object> measure(List<Doc> docs, List<Asked> questions, Path folder) throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder.resolve("programs"), folder.resolve("postgres"), Map.of("fsync", "off"))) {
            Flyway.configure().dataSource(server.database(DATABASE), server.user(), server.password()).load().migrate();
            DataSource source = new DriverManagerDataSource(server.url(DATABASE), server.user(), server.password());
            try (Connection connection = server.connect(DATABASE); AnnotationConfigApplicationContext context = context(source)) {
                fill(connection, docs);
                return measured(context.getBean(Articles.class), connection, docs.size(), questions, folder.resolve("rebuilt"));
            }
        }
    }

    private static Map<String, Object> measured(Articles articles, Connection connection, int size, List<Asked> questions, Path folder)
            throws Exception {
        try (LuceneSearch search = new LuceneSearch(articles, folder)) {
            search.rebuild();
            AtomicBoolean done = new AtomicBoolean();
            AtomicInteger answered = new AtomicInteger();
            AtomicInteger empty = new AtomicInteger();
            AtomicLong slowest = new AtomicLong();
            Thread asking = Thread.ofPlatform().start(() -> {
                while (!done.get()) {
                    Question question = Question.byStaff(questions.get(answered.getAndIncrement() % questions.size()).text(), Quality.TOP);
                    long asked = System.nanoTime();
                    empty.addAndGet(search.search(question).isEmpty() ? 1 : 0);
                    slowest.accumulateAndGet(System.nanoTime() - asked, Math::max);
                    LockSupport.parkNanos(BETWEEN_QUESTIONS_NANOS);
                }
            });
            long begun = System.nanoTime();
            search.rebuild();
            double seconds = (System.nanoTime() - begun) / 1e9;
            done.set(true);
            asking.join();
            insert(connection, size + 1L, List.of(new Doc("new", "新到的 " + NEW_WORD, "刚刚发布")));
            long published = System.nanoTime();
            search.catchUp();
            boolean found = !search.search(Question.byStaff(NEW_WORD, 1)).isEmpty();
            double visible = (System.nanoTime() - published) / 1e6;
            return new TreeMap<>(Map.of("rebuild_per_s", Math.round(size / seconds), "asked_meanwhile", answered.get(),
                    "empty_meanwhile", empty.get(), "slowest_meanwhile_ms", Math.round(slowest.get() / 1e6), "new_found", found, "new_found_after_ms", Math.round(visible)));
        }
    }

    private static void fill(Connection connection, List<Doc> docs) throws SQLException {
        connection.setAutoCommit(false);
        for (int from = 0; from < docs.size(); from += BATCH) {
            insert(connection, from + 1L, docs.subList(from, Math.min(docs.size(), from + BATCH)));
            connection.commit();
        }
        connection.setAutoCommit(true);
    }

    private static void insert(Connection connection, long firstId, List<Doc> docs) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(PUBLISHED)) {
            Array none = connection.createArrayOf("text", new String[0]);
            for (int i = 0; i < docs.size(); i++) {
                ArticleText text = ListedArticles.text(docs.get(i));
                long id = firstId + i;
                insert.setLong(1, id);
                insert.setLong(2, id);
                insert.setString(3, text.title());
                for (int at = 4; at <= 7; at++) {
                    insert.setArray(at, none);
                }
                insert.setString(8, text.markdown());
                insert.setLong(9, id);
                insert.setString(10, "bench/" + id);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** The product's own reading of articles, without the rest of the product. */
    private static AnnotationConfigApplicationContext context(DataSource source) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.register(Settings.class);
        ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(context);
        scanner.getBeanDefinitionDefaults().setLazyInit(true);
        scanner.scan(Articles.class.getPackageName());
        context.registerBean(JdbcClient.class, () -> JdbcClient.create(source));
        context.registerBean(TransactionTemplate.class, () -> new TransactionTemplate(new DataSourceTransactionManager(source)));
        context.registerBean(Clock.class, Clock::systemUTC);
        context.refresh();
        return context;
    }

    @Configuration(proxyBeanMethods = false)
    @ConfigurationPropertiesScan(basePackageClasses = Articles.class)
    static class Settings {
    }
}
