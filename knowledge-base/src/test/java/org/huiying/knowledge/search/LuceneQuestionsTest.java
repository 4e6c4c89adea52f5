package org.huiying.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.huiying.knowledge.article.ArticleId;
import org.huiying.knowledge.article.ArticleText;
import org.huiying.knowledge.article.Kind;
import org.huiying.knowledge.article.PublishedArticle;
import org.huiying.knowledge.article.Visibility;
import org.huiying.knowledge.learning.Learnt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LuceneQuestionsTest {

    @TempDir
    Path folder;

    private LuceneIndex index;

    @BeforeEach
    void fill() throws IOException {
        index = LuceneIndex.open(folder);
        index.add(List.of(
                article(1, "空调不制冷", "air-conditioner", Visibility.PUBLIC, "吹出来的风不凉", List.of("KFR-35GW"), List.of()),
                article(2, "空调显示 E4", "air-conditioner", Visibility.PUBLIC, "屏幕上出现故障代码", List.of(), List.of("E4")),
                article(3, "洗衣机不脱水", "washing-machine", Visibility.PUBLIC, "洗完衣服还是湿的", List.of(), List.of()),
                article(4, "路由器连不上网", "router", Visibility.PUBLIC, "手机连上无线网络但是打不开网页", List.of("TL-WR841N"),
                        List.of()),
                article(5, "赔偿话术", "", Visibility.INTERNAL, "客户要求赔偿时怎么说", List.of(), List.of())));
        index.commit(1);
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"空调不制冷", "空調不製冷", "冷氣不冷", "空 调 不 制 冷", "空调不治冷", "ｋｆｒ－３５ｇｗ", "kfr35gw不凉",
        "你好请问一下我家那个空调，用了三年多一直挺好的，怎么就是不制冷了呢，急，在线等，谢谢"})
    void findsTheSameArticleHoweverItIsAsked(String question) throws IOException {
        assertThat(search(Question.byStaff(question, 5)).getFirst().id()).isEqualTo(new ArticleId(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"E4", "显示e4代码", "空调Ｅ４"})
    void findsFaultCodes(String question) throws IOException {
        assertThat(search(Question.byStaff(question, 5)).getFirst().id()).isEqualTo(new ArticleId(2));
    }

    @Test
    void findsPartsOfModelNumbers() throws IOException {
        assertThat(search(Question.byStaff("wr841n", 5)).getFirst().id()).isEqualTo(new ArticleId(4));
        assertThat(search(Question.byStaff("TL-WR841N 上不了网", 5)).getFirst().id()).isEqualTo(new ArticleId(4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "+", "\"", "title:*", "(((((", "a AND OR NOT ~0.8^", "[* TO *]", "\u0000\u0001",
        "\\", "/.*/", "😀"})
    void anyTextIsAValidQuestion(String question) throws IOException {
        assertThat(search(Question.byStaff(question, 5))).isNotNull();
        assertThat(suggest(Question.byStaff(question, 5))).isNotNull();
    }

    @Test
    void survivesHugeQuestions() throws IOException {
        assertThat(search(Question.byStaff("空调，不制冷。".repeat(20_000), 5)).getFirst().id()).isEqualTo(new ArticleId(1));
        StringBuilder different = new StringBuilder();
        for (char c = '一'; c < '一' + 5_000; c++) {
            different.append(c);
        }
        assertThat(search(Question.byStaff(different.toString(), 5))).isNotNull();
    }

    @Test
    void showsInternalArticlesToStaffOnly() throws IOException {
        assertThat(search(Question.byStaff("赔偿", 5))).extracting(Hit::id).containsExactly(new ArticleId(5));
        assertThat(search(new Question("赔偿", null, Audience.PUBLIC, 5))).isEmpty();
    }

    @Test
    void showsNoInternalArticleToCustomersHoweverOftenItWasUsed() throws IOException {
        Map<ArticleId, Learnt> used = Map.of(new ArticleId(5), new Learnt(0.8, "洗衣机", 20, 9, 9, Instant.EPOCH));
        assertThat(search(Question.byStaff("洗衣机", 5), used)).extracting(Hit::id).contains(new ArticleId(5));
        assertThat(search(new Question("洗衣机", null, Audience.PUBLIC, 5), used)).extracting(Hit::id)
                .contains(new ArticleId(3)).doesNotContain(new ArticleId(5));
    }

    @Test
    void prefersTheProductOfTheConversation() throws IOException {
        assertThat(search(new Question("不工作了", "router", Audience.STAFF, 5))).first()
                .extracting(Hit::product).isEqualTo("router");
    }

    @Test
    void marksHitsInTheTextAsItIsWritten() throws IOException {
        Hit hit = search(Question.byStaff("顯示ｅ４", 1)).getFirst();
        assertThat(hit.title()).containsExactly(new Segment("空调", false), new Segment("显示", true),
                new Segment(" ", false), new Segment("E4", true));
    }

    @Test
    void completesWhatIsBeingTyped() throws IOException {
        assertThat(suggest(Question.byStaff("洗衣", 3)).getFirst().id()).isEqualTo(new ArticleId(3));
        assertThat(suggest(Question.byStaff("e", 3)).getFirst().id()).isEqualTo(new ArticleId(2));
    }

    @Test
    void replacesAndRemovesArticles() throws IOException {
        index.put(article(3, "洗衣机漏水", "washing-machine", Visibility.PUBLIC, "地上有水", List.of(), List.of()));
        index.remove(new ArticleId(2));
        index.commit(2);
        assertThat(titles(search(Question.byStaff("脱水", 5)))).doesNotContain("洗衣机不脱水");
        assertThat(titles(search(Question.byStaff("E4", 5)))).isEmpty();
        assertThat(index.cursor()).isEqualTo(2);
    }

    private static String titles(List<Hit> hits) {
        return hits.stream().map(Hit::plainTitle).filter(title -> title.contains("脱水") || title.contains("E4"))
                .collect(Collectors.joining());
    }

    private List<Hit> search(Question question) throws IOException {
        return index.search(searcher -> new LuceneQuestions(searcher).search(question));
    }

    private List<Hit> search(Question question, Map<ArticleId, Learnt> used) throws IOException {
        return index.search(searcher -> new LuceneQuestions(searcher, words -> used).search(question));
    }

    private List<Hit> suggest(Question question) throws IOException {
        return index.search(searcher -> new LuceneQuestions(searcher).suggest(question));
    }

    private static PublishedArticle article(long id, String title, String product, Visibility visibility,
            String symptom, List<String> models, List<String> codes) {
        return new PublishedArticle(new ArticleId(id), 1, new ArticleText(title, product, Kind.FAULT, visibility,
                models, codes, symptom, List.of(), List.of(), "## 排查步骤\n1. 断电重启。\n"));
    }
}
