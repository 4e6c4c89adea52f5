package org.huiying.bench.kb;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.huiying.elasticsearch.ElasticNode;
import org.huiying.embedded.postgres.EmbeddedPostgres;
import org.huiying.knowledge.search.ElasticSearch;
import org.huiying.knowledge.search.ElasticSettings;
import org.huiying.knowledge.search.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The product on a real Elasticsearch node. */
final class ElasticEngine implements Engine {

    private static final String DATABASE = "bench";
    private static final int HEAP_MB = 768;

    private final ElasticNode node;
    private final EmbeddedPostgres server;
    private @Nullable ElasticSearch search;
    private List<Doc> docs = List.of();

    ElasticEngine(Path folder) throws IOException {
        node = ElasticNode.start(folder.resolveSibling("elasticsearch"), HEAP_MB);
        server = EmbeddedPostgres.start(folder.resolveSibling("programs"), folder.resolveSibling("postgres"), Map.of("fsync", "off"));
    }

    @Override
    public void index(List<Doc> set) throws Exception {
        docs = set;
        Flyway.configure().dataSource(server.database(DATABASE), server.user(), server.password()).load().migrate();
        DriverManagerDataSource source = new DriverManagerDataSource(server.url(DATABASE), server.user(), server.password());
        ElasticSettings settings = new ElasticSettings(List.of(node.uri()), "", "", "", null, "bench",
                Duration.ofSeconds(60), Duration.ofSeconds(5));
        ElasticSearch built = new ElasticSearch(new ListedArticles(docs), settings, JdbcClient.create(source),
                new DataSourceTransactionManager(source), Clock.systemUTC(), question -> Map.of());
        built.rebuild();
        search = built;
    }

    @Override
    public List<String> best(String question, int most) {
        if (search == null) {
            throw new IllegalStateException("index: none (expected: built before it is asked)");
        }
        return search.search(Question.byStaff(question, most)).stream().map(hit -> docs.get((int) hit.id().value() - 1).id()).toList();
    }

    @Override
    public void close() throws Exception {
        if (search != null) {
            search.close();
        }
        server.close();
        node.close();
    }
}
