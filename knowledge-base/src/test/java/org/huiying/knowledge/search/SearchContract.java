package org.huiying.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

import org.huiying.knowledge.article.ArticleId;
import org.huiying.knowledge.article.ArticleText;
import org.huiying.knowledge.article.Kind;
import org.huiying.knowledge.article.Visibility;
import org.huiying.knowledge.learning.Learnt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every engine does. */
abstract class SearchContract {

    protected final ArticlesInMemory articles = ArticlesInMemory.ofAppliances();
    protected volatile Map<ArticleId, Learnt> learnt = Map.of();

    protected abstract KnowledgeSearch search();

    protected abstract FollowingIndex following();

    @ParameterizedTest
    @ValueSource(strings = {"空调不制冷", "空調不製冷", "冷氣不冷", "空 调 不 制 冷", "空调不治冷", "ｋｆｒ－３５ｇｗ", "kfr35gw不凉",
        "你好请问一下我家那个空调，用了三年多一直挺好的，怎么就是不制冷了呢，急，在线等，谢谢"})
    void findsTheSameArticleHoweverItIsAsked(String question) {
        assertThat(search(question).getFirst().id()).isEqualTo(new ArticleId(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"E4", "显示e4代码", "空调Ｅ４"})
    void findsFaultCodes(String question) {
        assertThat(search(question).getFirst().id()).isEqualTo(new ArticleId(2));
    }

    @Test
    void findsPartsOfModelNumbers() {
        assertThat(search("wr841n").getFirst().id()).isEqualTo(new ArticleId(4));
        assertThat(search("TL-WR841N 上不了网").getFirst().id()).isEqualTo(new ArticleId(4));
    }

    /** Customers name what they own, and no article knows it. */
    @Test
    void passesOverModelNumbersThatNoArticleKnows() {
        articles.publish(6, "Win10 连不上网");
        articles.publish(7, "Ultra 20 说明书");
        following().catchUp();
        assertThat(search("Note20Ultra连不上网").getFirst().id()).isEqualTo(new ArticleId(4));
    }

    /** Whether it is written as one word or as several. */
    @Test
    void findsANameWithItsNumberWrittenTogether() {
        articles.publish(6, "充不进电 Note 20");
        articles.publish(7, "充不进电");
        articles.publish(8, "充不进电 Note 10");
        following().catchUp();
        assertThat(search("Note20充不进电").getFirst().id()).isEqualTo(new ArticleId(6));
        assertThat(search("note20").getFirst().id()).isEqualTo(new ArticleId(6));
        assertThat(search("Note20Ultra")).extracting(Hit::id).contains(new ArticleId(6), new ArticleId(8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "+", "\"", "title:*", "(((((", "a AND OR NOT ~0.8^", "[* TO *]", "\u0000\u0001", "\\", "/.*/",
        "😀", "{\"match_all\":{}}", "\ud800", "*", "空调 | -空调 +(不)"})
    void takesAnyTextForAQuestion(String question) {
        assertThat(search(question)).isNotNull();
        assertThat(search().suggest(Question.byStaff(question, 5))).isNotNull();
    }

    @Test
    void survivesAHundredKilobytes() {
        assertThat(search("空调，不制冷。".repeat(8_000)).getFirst().id()).isEqualTo(new ArticleId(1));
        StringBuilder different = new StringBuilder();
        for (int i = 0; i < 33_000; i++) {
            different.append((char) ('一' + i % 20_000));
        }
        assertThat(search(different.toString())).isNotNull();
        assertThat(search("a1".repeat(50_000))).isNotNull();
        assertThat(search("x".repeat(100_000))).isNotNull();
    }

    @Test
    void showsInternalArticlesToStaffOnly() {
        assertThat(search("赔偿")).extracting(Hit::id).contains(new ArticleId(5));
        assertThat(search().search(new Question("赔偿", null, Audience.PUBLIC, 5))).extracting(Hit::id).doesNotContain(new ArticleId(5));
        assertThat(search().suggest(new Question("赔偿", null, Audience.PUBLIC, 5))).isEmpty();
    }

    @Test
    void prefersTheProductOfTheConversation() {
        assertThat(search().search(new Question("不工作了", "router", Audience.STAFF, 5))).first().extracting(Hit::product).isEqualTo("router");
    }

    @Test
    void marksHitsInTheTextAsItIsWritten() {
        assertThat(search("顯示ｅ４").getFirst().title()).containsExactly(new Segment("空调", false), new Segment("显示", true),
                new Segment(" ", false), new Segment("E4", true));
    }

    @Test
    void completesWhatIsBeingTyped() {
        assertThat(search().suggest(Question.byStaff("洗衣", 3)).getFirst().id()).isEqualTo(new ArticleId(3));
        assertThat(search().suggest(Question.byStaff("e", 3)).getFirst().id()).isEqualTo(new ArticleId(2));
    }

    @Test
    void findsWhatWasPublishedAndNoLongerWhatWasRetired() {
        articles.publish(3, "洗衣机漏水");
        articles.publish(6, "打印机卡纸 ZQX9971");
        articles.retire(2);
        following().catchUp();
        assertThat(search("ZQX9971").getFirst().id()).isEqualTo(new ArticleId(6));
        assertThat(search("洗衣机")).extracting(Hit::plainTitle).contains("洗衣机漏水").doesNotContain("洗衣机不脱水");
        assertThat(search("E4 空调")).extracting(Hit::id).doesNotContain(new ArticleId(2));
    }

    @Test
    void answersWhileItIsBuiltAnew() throws InterruptedException {
        AtomicBoolean everEmpty = new AtomicBoolean();
        AtomicBoolean done = new AtomicBoolean();
        Thread asking = Thread.ofPlatform().start(() -> {
            while (!done.get()) {
                if (search("洗衣机不脱水").isEmpty()) {
                    everEmpty.set(true);
                }
            }
        });
        search().rebuild();
        search().rebuild();
        done.set(true);
        asking.join();
        assertThat(everEmpty).isFalse();
        assertThat(search("洗衣机不脱水").getFirst().id()).isEqualTo(new ArticleId(3));
    }

    @Test
    void raisesWhatSolvedSuchWordsAndSaysWhy() {
        Learnt why = new Learnt(0.8, "洗衣机叫", 20, 9, 9, Instant.EPOCH);
        learnt = Map.of(new ArticleId(4), why, new ArticleId(5), why);
        assertThat(search("洗衣机").stream().filter(hit -> hit.id().equals(new ArticleId(5))).findFirst().orElseThrow().learnt()).isEqualTo(why);
        assertThat(search().search(new Question("洗衣机", null, Audience.PUBLIC, 5)))
                .allSatisfy(hit -> assertThat(hit.learnt()).isNull()).extracting(Hit::id)
                .contains(new ArticleId(4)).doesNotContain(new ArticleId(5));
    }

    @Test
    void forgivesAnArticleThatIsTooLongToReadClosely() {
        articles.publish(8, new ArticleText("长文", "", Kind.FAULT, Visibility.PUBLIC, List.of(), List.of(), "", List.of(), List.of(),
                "没有标点".repeat(45_000) + "结尾在这里"));
        following().catchUp();
        assertThat(search("没有标点")).extracting(Hit::id).contains(new ArticleId(8));
        assertThat(search("结尾在这里")).extracting(Hit::id).contains(new ArticleId(8));
    }

    protected List<Hit> search(String question) {
        return search().search(Question.byStaff(question, 5));
    }
}
