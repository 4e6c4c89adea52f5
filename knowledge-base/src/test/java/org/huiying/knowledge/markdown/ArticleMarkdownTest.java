package org.huiying.knowledge.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleMarkdownTest {

    @Test
    void rendersHeadingsListsAndTables() {
        String html = ArticleMarkdown.html("## 排查步骤\n1. 断电\n2. **等待** 5 分钟\n\n| 代码 | 含义 |\n| --- | --- |\n| E4 | 过热 |\n");
        assertThat(html).contains("<h2>排查步骤</h2>", "<li>断电</li>", "<strong>等待</strong>", "<td>E4</td>");
    }

    @Test
    void rendersStepsThatCanBeTickedOff() {
        String markdown = "## 排查步骤\n1. [ ] 断电\n2. [x] 等待\n";
        assertThat(ArticleMarkdown.html(markdown)).contains("<input type=\"checkbox\" />", "checked", "断电");
        assertThat(ArticleMarkdown.steps(markdown)).containsExactly("断电", "等待");
        assertThat(ArticleMarkdown.plain(markdown)).doesNotContain("[");
        assertThat(ArticleMarkdown.html("<input type=\"file\" autofocus onfocus=alert(1)>"))
                .doesNotContain("file", "autofocus", "onfocus");
    }

    @Test
    void marksLinksToVideos() {
        assertThat(ArticleMarkdown.html("[演示](https://www.bilibili.com/video/BV1)")).contains("class=\"hy-video\"");
        assertThat(ArticleMarkdown.html("[演示](https://cdn.example.cn/a/clean.mp4?x=1)")).contains("class=\"hy-video\"");
        assertThat(ArticleMarkdown.html("[说明](https://example.cn/bilibili.com.html)")).doesNotContain("hy-video");
    }

    @Test
    void keepsLinksButNotTheirReferrer() {
        assertThat(ArticleMarkdown.html("[说明](https://example.cn/a)"))
                .contains("href=\"https://example.cn/a\"", "noopener", "noreferrer");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<script>alert(1)</script>",
        "<iframe src='https://example.cn'></iframe>",
        "<img src=x onerror=alert(1)>",
        "<p onclick='alert(1)'>x</p>",
        "[x](javascript:alert(1))",
        "![x](data:image/svg+xml;base64,PHN2Zz4=)",
        "<svg><script>alert(1)</script></svg>",
        "<style>body{display:none}</style>",
        "<a href='JaVaScRiPt:alert(1)'>x</a>"})
    void removesWhatCouldRun(String markdown) {
        assertThat(ArticleMarkdown.html(markdown).toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("<script", "<iframe", "onerror", "onclick", "javascript:", "<svg", "<style", "data:");
    }

    @Test
    void readsStepsUnderTheirHeading() {
        assertThat(ArticleMarkdown.steps("""
                ## 可能原因
                1. 滤网脏

                ## 排查步骤
                1. 拔下**插头**。
                2. 取出滤网，
                   用清水冲洗。
                """)).containsExactly("拔下插头。", "取出滤网， 用清水冲洗。");
    }

    @Test
    void readsTheFirstNumberedListWhenNoHeadingSaysSteps() {
        assertThat(ArticleMarkdown.steps("先看：\n\n1. 甲\n2. 乙\n")).containsExactly("甲", "乙");
        assertThat(ArticleMarkdown.steps("- 甲\n- 乙\n")).isEmpty();
    }
}
