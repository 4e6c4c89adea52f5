package org.huiying.knowledge.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;

import org.huiying.knowledge.KnowledgeBaseTest;
import org.huiying.knowledge.article.Article;
import org.huiying.knowledge.article.ArticleText;
import org.huiying.knowledge.article.ArticleWorkflow;
import org.huiying.knowledge.article.Kind;
import org.huiying.knowledge.article.Visibility;
import org.huiying.testing.SettableClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the quality page counts. */
@KnowledgeBaseTest
class QualityTest {

    private static final Duration MONTH = Duration.ofDays(30);

    @Autowired
    QualityFigures figures;

    @Autowired
    Duplicates duplicates;

    @Autowired
    ArticleWorkflow workflow;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Test
    void tellsSoughtInVainFromFoundAndNotOpened() {
        search("量子冰箱", 0, "{}");
        search("量子冰箱", 0, "{}");
        search("量子洗衣机", 4, "{}");
        search("量子空调", 4, "{7}");
        assertThat(figures.inVain(MONTH)).extracting(QualityFigures.Sought::words).contains("量子冰箱").doesNotContain("量子洗衣机");
        assertThat(figures.inVain(MONTH).getFirst().times()).isEqualTo(2);
        assertThat(figures.unopened(MONTH)).extracting(QualityFigures.Sought::words).contains("量子洗衣机").doesNotContain("量子空调", "量子冰箱");
        assertThat(figures.totals(MONTH)).satisfies(totals -> {
            assertThat(totals.searches()).isGreaterThanOrEqualTo(4);
            assertThat(totals.empty()).isGreaterThanOrEqualTo(2);
        });
    }

    @Test
    void findsWhatIsThereTwice() {
        long one = published("quality/one", "扫地机器人无法回充怎么办");
        long other = published("quality/other", "扫地机器人无法回充，怎么办？");
        published("quality/third", "扫地机器人边刷不转");
        assertThat(duplicates.find()).anySatisfy(pair -> {
            assertThat(List.of(pair.id(), pair.otherId())).containsExactlyInAnyOrder(one, other);
            assertThat(pair.alike()).isEqualTo(1.0);
        }).noneMatch(pair -> pair.title().contains("边刷") || pair.otherTitle().contains("边刷"));
    }

    @Test
    void tellsOldArticlesAndThoseThatDidNotHelp() {
        long old = published("quality/old", "传真机卡纸");
        jdbc.sql("insert into article_feedback (id, article_id, version, kind, reader, helped, at) "
                + "values (gen_random_uuid(), ?, 1, 'CUSTOMER', 'q', false, ?)")
                .params(old, clock.instant().atOffset(ZoneOffset.UTC)).update();
        assertThat(figures.noHelp(MONTH)).extracting(QualityFigures.Read::id).contains(old);
        assertThat(figures.stale()).extracting(QualityFigures.Old::id).doesNotContain(old);
        clock.advance(Duration.ofDays(181));
        assertThat(figures.stale()).extracting(QualityFigures.Old::id).contains(old);
    }

    private void search(String words, int hits, String opened) {
        jdbc.sql("insert into search_log (kind, reader, words_key, words, hits, opened, first_at, last_at) "
                + "values ('STAFF', 'lina', :words, :words, :hits, :opened::bigint[], :now, :now)").param("words", words)
                .param("hits", hits).param("opened", opened)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
    }

    private long published(String slug, String title) {
        Article draft = workflow.create(slug, new ArticleText(title, "quality", Kind.FAULT, Visibility.PUBLIC, List.of(),
                List.of(), "", List.of(), List.of(), ""), "li");
        workflow.submit(draft.id(), 1, "li", "");
        return workflow.publish(draft.id(), 1, "wang", "").id().value();
    }
}
