package org.huiying.knowledge.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.huiying.knowledge.article.ArticleText;
import org.huiying.knowledge.article.Kind;
import org.huiying.knowledge.article.Visibility;
import org.junit.jupiter.api.Test;

/** Two editors changed the same text: what can be put together is, and what cannot is left to them. */
class TextMergeTest {

    private static final String BODY = "一\n二\n三\n四\n五\n";
    private final ArticleText base = text("空调不制冷", BODY, "制冷", "空调");

    @Test
    void keepsWhatEachOfThemChanged() {
        ArticleText theirs = text("空调不制冷怎么办", "零\n一\n二\n三\n四\n五\n", "制冷", "空调", "常见");
        ArticleText yours = text("空调不制冷", "一\n二\n三\n四改\n五\n六\n", "空调", "夏天");
        assertThat(TextMerge.of(base, theirs, yours))
                .contains(text("空调不制冷怎么办", "零\n一\n二\n三\n四改\n五\n六\n", "空调", "常见", "夏天"));
    }

    @Test
    void leavesTheSameLineAndTheSameFieldToThem() {
        assertThat(TextMerge.of(base, text("甲", BODY), text("乙", BODY))).isEmpty();
        assertThat(TextMerge.of(base, text("空调不制冷", "一\n二甲\n三\n四\n五\n"), text("空调不制冷", "一\n二乙\n三\n四\n五\n"))).isEmpty();
        assertThat(TextMerge.of(base, text("空调不制冷", BODY + "甲\n"), text("空调不制冷", BODY + "乙\n"))).as("which comes first?").isEmpty();
    }

    @Test
    void takesAChangeOnceThatBothMade() {
        ArticleText both = text("空调不制冷", "一\n二改\n三\n四\n五\n", "制冷", "空调");
        ArticleText yours = text("空调不制冷", "一\n二改\n三\n四\n五改\n", "制冷", "空调");
        assertThat(TextMerge.of(base, both, yours)).contains(yours);
        assertThat(TextMerge.of(base, both, base)).contains(both);
        assertThat(TextMerge.of(base, base, yours)).contains(yours);
    }

    private static ArticleText text(String title, String markdown, String... tags) {
        return new ArticleText(title, "", Kind.FAULT, Visibility.PUBLIC, List.of(), List.of(), "", List.of(), List.of(tags), markdown);
    }
}
