package org.huiying.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import org.huiying.knowledge.article.ArticleId;
import org.huiying.knowledge.article.ArticleText;
import org.huiying.knowledge.article.Kind;
import org.huiying.knowledge.article.PublishedArticle;
import org.huiying.knowledge.article.Visibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the second stage decides where the terms are much the same. */
class CloseReadingTest {

    @TempDir
    Path folder;

    @Test
    void prefersTheTitleThatIsAsked() throws IOException {
        assertThat(first("更改密码", "更改密码", "在邮件客户端中更改密码并通知用户", "更改语言")).isEqualTo("更改密码");
    }

    @Test
    void tellsNoFromYes() throws IOException {
        assertThat(first("洗衣机不脱水", "洗衣机脱水", "洗衣机不脱水", "洗衣机不排水")).isEqualTo("洗衣机不脱水");
    }

    @Test
    void hearsAWrongCharacter() throws IOException {
        assertThat(first("空调不治冷", "空调不制热", "空调不制冷", "空调治理噪音")).isEqualTo("空调不制冷");
    }

    @Test
    void forgivesAMissingAndADoubledCharacter() throws IOException {
        assertThat(first("路由连不上网", "路由器连不上网", "路由器登录不上", "电视连不上网")).isEqualTo("路由器连不上网");
        assertThat(first("路由器器连不上上网", "路由器连不上网", "路由器登录不上", "电视连不上网")).isEqualTo("路由器连不上网");
    }

    @Test
    void tellsFaultCodesApart() throws IOException {
        assertThat(first("空调显示e4代码", "空调显示 E1", "空调显示 E4", "空调显示 E6")).isEqualTo("空调显示 E4");
    }

    @Test
    void takesTheWordingThatFitsBest() throws IOException {
        try (LuceneIndex index = LuceneIndex.open(folder)) {
            index.add(List.of(article(1, "制冷效果差", List.of("空调吹热风", "出风不凉")), article(2, "空调吹风有异味", List.of())));
            index.commit(1);
            assertThat(ask(index, "空调怎么吹热风").getFirst().plainTitle()).isEqualTo("制冷效果差");
        }
    }

    private String first(String question, String... titles) throws IOException {
        try (LuceneIndex index = LuceneIndex.open(folder)) {
            index.add(IntStream.range(0, titles.length).mapToObj(i -> article(i + 1L, titles[i], List.of())).toList());
            index.commit(1);
            return ask(index, question).getFirst().plainTitle();
        }
    }

    private static List<Hit> ask(LuceneIndex index, String question) throws IOException {
        return index.search(searcher -> new Questions(new LuceneView(searcher)).search(Question.byStaff(question, 5)));
    }

    private static PublishedArticle article(long id, String title, List<String> wordings) {
        return new PublishedArticle(new ArticleId(id), 1, new ArticleText(title, "", Kind.FAULT, Visibility.PUBLIC,
                List.of(), List.of(), "", wordings, List.of(), "请联系售后。"));
    }
}
