package org.huiying.knowledge.search;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.transport.TransportException;
import org.huiying.knowledge.article.ArticleId;
import org.huiying.knowledge.article.PublishedArticle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes articles into an index of the cluster, each with the number of its change as version, so that a repeated or late
 * request changes nothing. What the cluster has no room for now is sent again after a growing pause; the caller waits, and
 * reads no more articles meanwhile.
 */
final class ElasticBulk {

    private static final Logger log = LoggerFactory.getLogger(ElasticBulk.class);
    private static final int CONFLICT = 409;
    private static final int NOT_FOUND = 404;
    /** Some two minutes with the pauses between them. */
    private static final int MOST_TRIES = 32;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final ElasticCluster cluster;
    private final String index;
    private final boolean visibleAtOnce;

    private ElasticBulk(ElasticCluster cluster, String index, boolean visibleAtOnce) {
        this.cluster = cluster;
        this.index = index;
        this.visibleAtOnce = visibleAtOnce;
    }

    /** Into the index that is searched; found as soon as it is written. */
    static ElasticBulk intoAlias(ElasticCluster cluster) {
        return new ElasticBulk(cluster, cluster.alias(), true);
    }

    /** Into an index that is being built. */
    static ElasticBulk into(ElasticCluster cluster, String index) {
        return new ElasticBulk(cluster, index, false);
    }

    static BulkOperation put(PublishedArticle article, long version) {
        return BulkOperation.of(bulk -> bulk.index(index -> index.id(article.id().toString()).document(ElasticDocument.of(article))
                .version(version).versionType(VersionType.External)));
    }

    static BulkOperation remove(ArticleId article, long version) {
        return BulkOperation.of(bulk -> bulk.delete(delete -> delete.id(article.toString())
                .version(version).versionType(VersionType.External)));
    }

    void write(List<BulkOperation> operations) throws IOException {
        List<BulkOperation> left = operations;
        Duration pause = FIRST_PAUSE;
        for (int tries = 0; !left.isEmpty(); tries++) {
            if (tries == MOST_TRIES) {
                throw new IOException("elasticsearch: " + left.size() + " articles found no room (expected: after " + tries + " tries)");
            }
            if (tries > 0) {
                rest(pause);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
            left = send(left);
        }
    }

    /** @return what is to be sent again */
    private List<BulkOperation> send(List<BulkOperation> operations) throws IOException {
        try {
            return refused(operations, cluster.writer().bulk(bulk -> bulk.index(index).requireAlias(visibleAtOnce)
                    .operations(operations).refresh(visibleAtOnce ? Refresh.True : Refresh.False)));
        } catch (ElasticsearchException | TransportException e) {
            int status = ElasticTrouble.status(e);
            if (status == ElasticTrouble.TOO_LARGE && operations.size() > 1) {
                return halved(operations);
            }
            if (isBusy(status)) {
                return operations;
            }
            throw e;
        }
    }

    /** A cluster takes in no more than so many bytes at once, and does not say how many. */
    private List<BulkOperation> halved(List<BulkOperation> operations) throws IOException {
        int half = operations.size() / 2;
        List<BulkOperation> again = new ArrayList<>(send(operations.subList(0, half)));
        again.addAll(send(operations.subList(half, operations.size())));
        return again;
    }

    private List<BulkOperation> refused(List<BulkOperation> operations, BulkResponse response) throws IndexMissing {
        List<BulkOperation> again = new ArrayList<>();
        for (int i = 0; i < response.items().size(); i++) {
            BulkResponseItem item = response.items().get(i);
            if (isBusy(item.status())) {
                again.add(operations.get(i));
            } else if (item.error() != null && item.status() == NOT_FOUND) {
                throw new IndexMissing(index);
            } else if (item.error() != null && item.status() != CONFLICT) {
                log.error("elasticsearch: article {} is not searchable: {}", item.id(), item.error().reason());
            }
        }
        return again;
    }

    private static boolean isBusy(int status) {
        return status == ElasticTrouble.TOO_MANY || status == ElasticTrouble.UNAVAILABLE;
    }

    private static void rest(Duration pause) throws IOException {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the cluster had no room", e);
        }
    }

    /** Somebody removed the index. */
    static final class IndexMissing extends IOException {
        IndexMissing(String index) {
            super("elasticsearch: there is no index behind " + index);
        }
    }
}
