package org.huiying.desk.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.huiying.knowledge.article.ArticleText;
import org.huiying.knowledge.article.Visibility;
import org.huiying.rules.conversation.ConversationId;
import org.junit.jupiter.api.Test;

/** What a matter's records become. */
class CaseTextTest {

    private static final Personal WANG = new Personal(Stream.of("王小美"), Stream.of("13800001111"), Stream.of());

    @Test
    void writesADraftForEditorsWithoutThePerson() {
        ArticleText text = CaseText.of(new CaseNotes(new CaseNotes.Source(new ConversationId(5), null, "#5"), "空调", List.of("KFR-35GW"), List.of(),
                List.of("你好", "我是王小美，空调不制冷还显示e4，电话13800001111"), List.of("客服：请看*滤网*", "客户：洗过了\n还是不行"),
                List.of("更换压缩机电容"), List.of(new CaseNotes.Tried(12, "空调不制冷", true)), WANG), "air-conditioner");

        assertThat(text.title()).isEqualTo("空调不制冷还显示e4");
        assertThat(text.product()).isEqualTo("air-conditioner");
        assertThat(text.visibility()).isEqualTo(Visibility.INTERNAL);
        assertThat(text.tags()).containsExactly("疑难案例");
        assertThat(text.models()).containsExactly("KFR-35GW");
        assertThat(text.faultCodes()).containsExactly("E4");
        assertThat(text.symptom()).isEqualTo("你好 我是[客户]，空调不制冷还显示e4，电话[电话]");
        assertThat(text.markdown()).isEqualTo("""
                > 由服务记录整理的草稿，客户信息已隐去。请核对、补全后再送审。

                ## 客户的描述
                - 你好
                - 我是[客户]，空调不制冷还显示e4，电话[电话]

                ## 诊断过程
                - 客服：请看\\*滤网\\*
                - 客户：洗过了 还是不行

                ## 可能原因
                -\s

                ## 排查步骤
                1. 更换压缩机电容

                ## 用过的知识
                - [空调不制冷](/console/#/knowledge/12)（已解决）
                """);
    }

    @Test
    void hasATitleAlthoughNobodyWroteAWord() {
        ArticleText text = CaseText.of(new CaseNotes(new CaseNotes.Source(null, 7L, "R2611-7"), "", List.of(), List.of(), List.of(" "), List.of(),
                List.of(), List.of(), WANG), "");
        assertThat(text.title()).isEqualTo("疑难案例 R2611-7");
    }

    @Test
    void staysWithinBounds() {
        List<String> many = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            many.add("字".repeat(5_000) + i);
        }
        ArticleText text = CaseText.of(new CaseNotes(new CaseNotes.Source(null, 7L, "1"), "", List.of(), List.of(), many, many, many, List.of(), WANG), "");
        assertThat(text.title()).hasSize(60);
        assertThat(text.markdown().length()).isLessThan(200_000);
    }
}
