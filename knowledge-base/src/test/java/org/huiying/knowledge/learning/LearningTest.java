package org.huiying.knowledge.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.huiying.knowledge.KnowledgeBaseTest;
import org.huiying.knowledge.article.ArticleId;
import org.huiying.knowledge.article.Articles;
import org.huiying.knowledge.search.Audience;
import org.huiying.knowledge.search.Hit;
import org.huiying.knowledge.search.LuceneSearch;
import org.huiying.knowledge.search.Question;
import org.huiying.testing.SettableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KnowledgeBaseTest
class LearningTest {

    private static final String WORDS = "机子嗡嗡叫个不停";
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final LearningSettings SETTINGS = new LearningSettings(true, Duration.ofDays(90), 0.9);

    @Autowired
    Articles articles;

    @Autowired
    ArticleUse use;

    @Autowired
    LearningStore store;

    @Autowired
    SettableClock clock;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    private Learning learning;
    private LuceneSearch search;

    @BeforeEach
    void start() {
        articles.importShipped();
        jdbc.sql("delete from article_learning").update();
        learning = new Learning(store, SETTINGS, clock);
        search = new LuceneSearch(articles, folder, learning::of);
        search.catchUp();
    }

    @AfterEach
    void close() {
        search.close();
        clock.set(NOW);
    }

    @Test
    void findsWhatSolvedSuchWordsBefore() {
        ArticleId solution = firstOf("洗衣机不脱水");
        assertThat(found(WORDS)).doesNotContain(solution);
        solved(solution, 12);
        assertThat(found("你好，我家机子一直嗡嗡叫个不停")).contains(solution);
    }

    @Test
    void tellsTheAgentWhyAnArticleWasRaised() {
        ArticleId solution = firstOf("洗衣机不脱水");
        solved(solution, 4);
        use.record(used(solution, UseKind.SENT, "conversation/1", WORDS));
        learning.refresh();
        Hit hit = search.search(Question.byStaff(WORDS, 50)).stream().filter(one -> one.id().equals(solution)).findFirst().orElseThrow();
        assertThat(hit.learnt()).isNotNull().satisfies(why -> {
            assertThat(why.words()).isEqualTo(WORDS);
            assertThat(why.solved()).isEqualTo(4);
            assertThat(why.sent()).isOne();
            assertThat(why.boost()).isBetween(0.1, SETTINGS.most());
        });
    }

    @Test
    void doesNotTellCustomersTheWordsOfOthers() {
        solved(firstOf("洗衣机不脱水"), 4);
        assertThat(search.search(new Question(WORDS, null, Audience.PUBLIC, 50))).allSatisfy(hit -> assertThat(hit.learnt()).isNull());
    }

    @Test
    void leavesOtherWordsAlone() {
        List<Hit> before = search.search(Question.byStaff("空调不制冷", 10));
        solved(firstOf("洗衣机不脱水"), 50);
        assertThat(search.search(Question.byStaff("空调不制冷", 10))).isEqualTo(before);
    }

    @Test
    void countsOneConversationOnce() {
        ArticleId solution = firstOf("洗衣机不脱水");
        for (int i = 0; i < 50; i++) {
            use.record(used(solution, UseKind.SOLVED, "conversation/1", WORDS));
        }
        learning.refresh();
        assertThat(learnt(solution).solved()).isOne();
        assertThat(learnt(solution).boost()).isLessThan(0.2);
    }

    @Test
    void staysWithinBoundsHoweverOftenItIsUsed() {
        ArticleId solution = firstOf("洗衣机不脱水");
        solved(solution, 500);
        assertThat(learnt(solution).boost()).isLessThan(SETTINGS.most());
    }

    @Test
    void forgetsWhatIsOld() {
        ArticleId solution = firstOf("洗衣机不脱水");
        solved(solution, 4);
        double fresh = learnt(solution).boost();
        clock.advance(Duration.ofDays(90));
        learning.refresh();
        assertThat(learnt(solution).boost()).isLessThan(0.8 * fresh);
        clock.advance(Duration.ofDays(650));
        learning.refresh();
        assertThat(learning.of(WORDS)).isEmpty();
        assertThat(jdbc.sql("select count(*) from article_learning").query(Long.class).single()).isZero();
    }

    @Test
    void forgetsWhatIsTakenBackAndTakesItInAgain() {
        ArticleId solution = firstOf("洗衣机不脱水");
        solved(solution, 1);
        use.takeBack("conversation/0", solution, UseKind.SOLVED);
        learning.refresh();
        assertThat(learning.of(WORDS)).isEmpty();
        solved(solution, 1);
        assertThat(learnt(solution).solved()).isOne();
    }

    @Test
    void countsAgainstAnArticleThatItDidNotHelp() {
        ArticleId article = firstOf("洗衣机不脱水");
        use.record(used(article, UseKind.OPENED, "visitor/1", WORDS));
        use.record(used(article, UseKind.NOT_HELPED, "visitor/1", WORDS));
        learning.refresh();
        assertThat(learning.of(WORDS)).isEmpty();
    }

    @Test
    void trustsAnArticleLessThatWasShownOftenAndSeldomOpened() {
        ArticleId article = firstOf("洗衣机不脱水");
        solved(article, 3);
        double before = learnt(article).boost();
        for (int i = 0; i < 200; i++) {
            use.record(used(article, UseKind.SHOWN, "conversation/" + i, WORDS));
        }
        learning.refresh();
        assertThat(learnt(article).boost()).isLessThan(before / 2);
    }

    @Test
    void keepsNoNumbersAndAddressesOfPeople() {
        ArticleId article = firstOf("洗衣机不脱水");
        use.record(used(article, UseKind.SENT, "conversation/1", "我的电话138 1234 5678，邮箱a@b.cn ，KFR-35GW 报 0x0000007B"));
        assertThat(jdbc.sql("select words from article_learning").query(String.class).single())
                .doesNotContain("138", "5678", "@").contains("KFR-35GW", "0x0000007B");
    }

    @Test
    void canBeSwitchedOff() {
        solved(firstOf("洗衣机不脱水"), 9);
        Learning off = new Learning(store, new LearningSettings(false, Duration.ofDays(90), 0.9), clock);
        off.refresh();
        assertThat(off.of(WORDS)).isEmpty();
    }

    private Learnt learnt(ArticleId article) {
        Map<ArticleId, Learnt> all = learning.of(WORDS);
        assertThat(all).containsKey(article);
        return Objects.requireNonNull(all.get(article));
    }

    private ArticleId firstOf(String question) {
        return search.search(Question.byStaff(question, 1)).getFirst().id();
    }

    private void solved(ArticleId article, int times) {
        for (int i = 0; i < times; i++) {
            use.record(used(article, UseKind.SOLVED, "conversation/" + i, WORDS));
        }
        learning.refresh();
    }

    private UsedArticle used(ArticleId article, UseKind kind, String source, String words) {
        return new UsedArticle(words, article, kind, source, clock.instant());
    }

    private List<ArticleId> found(String question) {
        return search.search(Question.byStaff(question, 5)).stream().map(Hit::id).toList();
    }
}
