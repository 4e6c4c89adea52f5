package org.huiying.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

import org.huiying.knowledge.article.ArticleId;
import org.huiying.testing.SettableClock;
import org.junit.jupiter.api.Test;

class FallbackSearchTest {

    private static final Question QUESTION = Question.byStaff("空调", 5);

    private final SettableClock clock = new SettableClock(Instant.parse("2026-03-02T01:00:00Z"), ZoneOffset.UTC);
    private final Engine cluster = new Engine(1);
    private final Engine own = new Engine(2);
    private final FallbackSearch search = new FallbackSearch(cluster, own, clock, Duration.ofSeconds(5));

    @Test
    void asksTheClusterWhileItAnswers() {
        assertThat(search.search(QUESTION)).extracting(Hit::id).containsExactly(new ArticleId(1));
        assertThat(own.asked).isZero();
    }

    @Test
    void asksTheNodesOwnIndexWhenTheClusterFails() {
        cluster.away = true;
        assertThat(search.search(QUESTION)).extracting(Hit::id).containsExactly(new ArticleId(2));
        assertThat(search.suggest(QUESTION)).extracting(Hit::id).containsExactly(new ArticleId(2));
    }

    @Test
    void leavesAClusterAloneForAWhileThatFailed() {
        cluster.away = true;
        search.search(QUESTION);
        search.search(QUESTION);
        assertThat(cluster.asked).isOne();
    }

    @Test
    void comesBackToTheCluster() {
        cluster.away = true;
        search.search(QUESTION);
        cluster.away = false;
        clock.advance(Duration.ofSeconds(6));
        assertThat(search.search(QUESTION)).extracting(Hit::id).containsExactly(new ArticleId(1));
    }

    private static final class Engine implements KnowledgeSearch {

        private final List<Hit> hits;
        private boolean away;
        private int asked;

        Engine(long article) {
            hits = List.of(new Hit(new ArticleId(article), List.of(), List.of(), "", List.of(), 1));
        }

        @Override
        public List<Hit> search(Question question) {
            asked++;
            if (away) {
                throw new IllegalStateException("away");
            }
            return hits;
        }

        @Override
        public List<Hit> suggest(Question typed) {
            return search(typed);
        }

        @Override
        public void rebuild() {
            asked++;
        }
    }
}
