package org.huiying.knowledge.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClausesTest {

    @Test
    void leavesShortQuestionsAsTheyAre() {
        assertThat(Clauses.of("你好，空调不制冷怎么办")).containsExactly("你好，空调不制冷怎么办");
    }

    @Test
    void keepsWhatIsAboutTheProblem() {
        assertThat(Clauses.of("师傅您好，我家里老人昨天晚上弄了半天也没弄好，想问一下洗衣机脱水时剧烈震动，麻烦尽快回复，谢谢"))
                .containsExactly("洗衣机脱水时剧烈震动");
    }

    @Test
    void doesNotTrimAwayWhatChangesTheMeaning() {
        assertThat(Clauses.of("您好在吗，麻烦帮忙看一下，真的特别着急，我就想知道没有热水是什么原因，谢谢您了")).first().asString()
                .contains("没有热水");
    }

    @Test
    void searchesSeveralTellingClausesApart() {
        assertThat(Clauses.of("空调开机以后吹出来的都是热风，遥控器上面显示E4代码，外机一点声音都听不到")).hasSize(3);
    }

    @Test
    void asksWithAllThatWasSaidWhenNothingIsAboutAProblem() {
        assertThat(Clauses.of("你好，在吗，有人吗，麻烦您帮我看一下，谢谢谢谢，真的很着急，在线等，拜托了")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"你好请问一下", "麻烦尽快回复我一下", "我明天还要上班呢", "真的很着急", "谢谢您了", "祝您生活愉快", "我都等了一上午了"})
    void knowsSmallTalk(String clause) {
        assertThat(SmallTalk.saysNothing(clause)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"空调不制冷", "显示e4代码", "我家冰箱不冷了", "手机充不进去电", "怎么退款", "发票怎么开"})
    void knowsProblems(String clause) {
        assertThat(SmallTalk.saysNothing(clause)).isFalse();
    }
}
