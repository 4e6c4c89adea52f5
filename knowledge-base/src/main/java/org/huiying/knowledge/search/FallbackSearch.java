package org.huiying.knowledge.search;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the cluster, and this node's own index while the cluster does not answer. After a failure the cluster is left alone
 * for a pause, so that not every question waits for its timeout.
 */
final class FallbackSearch implements KnowledgeSearch {

    private static final Logger log = LoggerFactory.getLogger(FallbackSearch.class);

    private final KnowledgeSearch cluster;
    private final KnowledgeSearch own;
    private final Clock clock;
    private final Duration pause;
    private volatile Instant againAt = Instant.MIN;

    FallbackSearch(KnowledgeSearch cluster, KnowledgeSearch own, Clock clock, Duration pause) {
        this.cluster = cluster;
        this.own = own;
        this.clock = clock;
        this.pause = pause;
    }

    @Override
    public List<Hit> search(Question question) {
        return ask(engine -> engine.search(question));
    }

    @Override
    public List<Hit> suggest(Question typed) {
        return ask(engine -> engine.suggest(typed));
    }

    @Override
    public void rebuild() {
        own.rebuild();
        cluster.rebuild();
    }

    private List<Hit> ask(Function<KnowledgeSearch, List<Hit>> asking) {
        if (clock.instant().isBefore(againAt)) {
            return asking.apply(own);
        }
        try {
            List<Hit> hits = asking.apply(cluster);
            if (!againAt.equals(Instant.MIN)) {
                againAt = Instant.MIN;
                log.info("knowledge search: elasticsearch answers again");
            }
            return hits;
        } catch (RuntimeException e) {
            if (againAt.equals(Instant.MIN)) {
                log.warn("knowledge search: elasticsearch does not answer, this node's own index does ({})", e.getMessage());
            }
            againAt = clock.instant().plus(pause);
            return asking.apply(own);
        }
    }
}
