package org.huiying.knowledge.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.huiying.knowledge.markdown.DecisionTree.Outcome;
import org.huiying.knowledge.markdown.DecisionTree.Step;
import org.junit.jupiter.api.Test;

class DecisionTreeTest {

    private static final String ARTICLE = """
            ## 诊断
            ```diagnosis
            [开始] 指示灯亮吗？
            - 亮 -> 联网
            - 不亮 → 需报修：电源故障

            [联网] 重启后能用吗？
            - 能 -> 已解决：重启后恢复
            - 不能 -> 需报修
            ```
            """;

    @Test
    void isFollowedFromItsBeginningToAnEnding() {
        DecisionTree tree = ArticleMarkdown.tree(ARTICLE).orElseThrow();
        assertThat(tree.faults()).isEmpty();
        List<Step> way = List.of(new Step("指示灯亮吗？", "亮"), new Step("重启后能用吗？", "能"));
        assertThat(tree.follow(way)).get().satisfies(answer -> {
            assertThat(answer.ending().outcome()).isEqualTo(Outcome.SOLVED);
            assertThat(answer.ending().text()).isEqualTo("重启后恢复");
        });
        assertThat(tree.follow(way.subList(0, 1))).get().satisfies(answer -> assertThat(answer.ending()).isNull());
    }

    @Test
    void knowsAWayThatIsNotItsOwn() {
        DecisionTree tree = ArticleMarkdown.tree(ARTICLE).orElseThrow();
        assertThat(tree.follow(List.of(new Step("指示灯亮吗？", "闪"))) ).isEmpty();
        assertThat(tree.follow(List.of(new Step("重启后能用吗？", "能")))).isEmpty();
        assertThat(tree.follow(List.of(new Step("指示灯亮吗？", "不亮"), new Step("重启后能用吗？", "能")))).isEmpty();
        assertThat(tree.follow(List.of())).isEmpty();
    }

    @Test
    void tellsWhatIsWrongLineByLine() {
        DecisionTree tree = ArticleMarkdown.tree("""
                ```diagnosis
                先问这个
                [甲] 亮吗？
                - 亮 -> 丙
                [甲] 又来？
                ```
                """).orElseThrow();
        assertThat(tree.faults()).extracting(DecisionTree.Fault::line).containsExactlyInAnyOrder(1, 2, 4, 4);
        assertThat(tree.faults()).extracting(DecisionTree.Fault::why).anyMatch(why -> why.contains("丙"));
        assertThat(ArticleMarkdown.tree("```diagnosis\n```\n").orElseThrow().faults()).isNotEmpty();
        assertThat(ArticleMarkdown.tree("```java\n[甲] 亮吗？\n```\n")).isEmpty();
    }

    @Test
    void isWrittenOutForThoseWhoRead() {
        String html = ArticleMarkdown.html(ARTICLE);
        assertThat(html).contains("<h4>联网</h4>", "指示灯亮吗", "<strong>不亮</strong> → 需报修", "电源故障").doesNotContain("<pre>");
        assertThat(ArticleMarkdown.plain(ARTICLE)).contains("重启后能用吗？");
    }

    @Test
    void cannotCarryAScript() {
        assertThat(ArticleMarkdown.html("```diagnosis\n[甲] <script>alert(1)</script>\n- <img src=x onerror=alert(1)> -> 已解决\n```\n"))
                .doesNotContain("<script", "<img");
    }
}
