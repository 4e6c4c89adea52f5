package org.huiying.knowledge.search;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import org.huiying.knowledge.article.ArticleChange;
import org.huiying.knowledge.article.ArticleId;
import org.huiying.knowledge.article.PublishedArticles;
import org.huiying.knowledge.learning.Learnt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Searches with Elasticsearch. The table article_change is the queue that feeds the index: what is not acknowledged by the
 * cluster is read from it again, and the cursor moves only after that, in the transaction that holds this node's turn.
 */
public final class ElasticSearch implements KnowledgeSearch, FollowingIndex {

    private static final Logger log = LoggerFactory.getLogger(ElasticSearch.class);
    private static final int BATCH = 500;

    private final PublishedArticles articles;
    private final ElasticCluster cluster;
    private final ElasticCursor cursor;
    private final TransactionTemplate transactions;
    private final Function<String, Map<ArticleId, Learnt>> learning;
    private volatile boolean checked;

    public ElasticSearch(PublishedArticles articles, ElasticSettings settings, JdbcClient jdbc,
            PlatformTransactionManager transactions, Clock clock, Function<String, Map<ArticleId, Learnt>> learning) {
        this(articles, new ElasticCluster(settings), new ElasticCursor(jdbc, clock, settings.alias()),
                new TransactionTemplate(transactions), learning);
    }

    ElasticSearch(PublishedArticles articles, ElasticCluster cluster, ElasticCursor cursor, TransactionTemplate transactions,
            Function<String, Map<ArticleId, Learnt>> learning) {
        this.articles = articles;
        this.cluster = cluster;
        this.cursor = cursor;
        this.transactions = transactions;
        this.learning = learning;
    }

    @Override
    public List<Hit> search(Question question) {
        return ask(questions -> questions.search(question));
    }

    @Override
    public List<Hit> suggest(Question typed) {
        return ask(questions -> questions.suggest(typed));
    }

    private List<Hit> ask(Asking asking) {
        try {
            return asking.with(new Questions(new ElasticView(cluster), learning));
        } catch (IOException | ElasticsearchException e) {
            checked = false;
            throw new ElasticTrouble(cluster.alias(), e);
        }
    }

    @Override
    public void rebuild() {
        inTurn(this::build);
    }

    @Override
    public void catchUp() {
        inTurn(() -> {
            OptionalLong seq = cursor.seq();
            if (seq.isEmpty() || !checked && !cluster.isUsable()) {
                build();
                log.info("elasticsearch: index built from the database behind {}", cluster.alias());
            } else {
                follow(seq.getAsLong());
            }
            checked = true;
        });
    }

    private void follow(long seq) throws IOException {
        long at = seq;
        List<ArticleChange> changes;
        do {
            changes = articles.changesAfter(at, BATCH);
            if (!changes.isEmpty()) {
                ElasticBulk.intoAlias(cluster).write(changes.stream().map(this::operation).toList());
                at = changes.getLast().seq();
                cursor.moveTo(at);
            }
        } while (changes.size() == BATCH);
    }

    private BulkOperation operation(ArticleChange change) {
        return articles.published(change.article()).map(article -> ElasticBulk.put(article, change.seq()))
                .orElseGet(() -> ElasticBulk.remove(change.article(), change.seq()));
    }

    /** The old index is searched until the new one is whole. */
    private void build() throws IOException {
        cluster.dropUnused();
        long upTo = articles.lastChange();
        String name = cluster.nextName();
        cluster.create(name);
        ElasticBulk bulk = ElasticBulk.into(cluster, name);
        new Rebuilding(batch -> {
            List<BulkOperation> operations = new ArrayList<>(batch.size());
            batch.forEach(article -> operations.add(ElasticBulk.put(article, upTo)));
            bulk.write(operations);
        }).addAll(articles);
        cluster.switchTo(name);
        cursor.moveTo(upTo);
    }

    /** Nothing is done when it is another node's turn. */
    private void inTurn(Work work) {
        transactions.executeWithoutResult(transaction -> {
            try {
                if (cursor.takeTurn()) {
                    work.run();
                }
            } catch (IOException | ElasticsearchException e) {
                checked = false;
                throw new ElasticTrouble(cluster.alias(), e);
            }
        });
    }

    @Override
    public void close() {
        try {
            cluster.close();
        } catch (IOException e) {
            log.warn("elasticsearch: the client was not closed cleanly", e);
        }
    }

    private interface Asking {
        List<Hit> with(Questions questions) throws IOException;
    }

    private interface Work {
        void run() throws IOException;
    }
}
