package org.huiying.knowledge.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiying.knowledge.analysis.Evidence.BIGRAM;
import static org.huiying.knowledge.analysis.Evidence.CHARACTER;
import static org.huiying.knowledge.analysis.Evidence.LATIN;
import static org.huiying.knowledge.analysis.Evidence.SOUND;
import static org.huiying.knowledge.analysis.Evidence.WORD;

import java.util.List;

import org.junit.jupiter.api.Test;

class AnalysisTest {

    @Test
    void splitsWordsLikeSmartcn() {
        assertThat(words("空调不制冷怎么办")).containsExactly("空调", "制冷", "怎么办");
        assertThat(words("洗衣机不排水")).containsExactly("洗衣机", "排水");
    }

    @Test
    void missesNewWordsWhichBigramsCatch() {
        assertThat(words("光猫重启")).doesNotContain("光猫");
        assertThat(Analysis.of("光猫重启").terms(BIGRAM)).containsExactly("光猫", "猫重", "重启");
    }

    @Test
    void readsTraditionalAsSimplified() {
        assertThat(fold("洗衣機不脫水")).isEqualTo("洗衣机不脱水");
        assertThat(fold("烘乾機乾隆")).isEqualTo("烘干机乾隆");
    }

    @Test
    void readsTaiwanWordsAsMainlandWords() {
        assertThat(fold("無線網路的軟體更新")).isEqualTo("无线网络的软件更新");
        assertThat(fold("冷氣不冷")).isEqualTo("空调不冷");
        assertThat(fold("韌體")).isEqualTo("固件");
    }

    @Test
    void readsOfficeWordsOfTaiwanAsMainlandWords() {
        assertThat(fold("啟用條件式存取原則")).isEqualTo("启用条件访问策略");
        assertThat(fold("信箱的行事曆範本")).isEqualTo("邮箱的日历模板");
        assertThat(fold("原則上不退")).isEqualTo("原则上不退");
    }

    @Test
    void readsHongKongWordsAsMainlandWords() {
        assertThat(fold("雪櫃同抽濕機")).isEqualTo("冰箱同除湿机");
    }

    @Test
    void takesOneOfSeveralWordsThatMeanTheSame() {
        assertThat(fold("帐户如何登陆")).isEqualTo("账户怎么登录");
        assertThat(fold("移除应用程序")).isEqualTo(fold("删除应用"));
    }

    @Test
    void leavesWordsAloneThatMeanTwoThings() {
        assertThat(fold("保存文件")).isEqualTo("保存文件");
        assertThat(fold("升级程序")).isEqualTo("升级程序");
        assertThat(fold("呼叫转移")).isEqualTo("呼叫转移");
    }

    @Test
    void foldsWidthCaseAndBlanks() {
        assertThat(fold("Ｗｉｎ１０　显示Ｅ４，ｂｌｕｅ")).isEqualTo("win10 显示e4,blue");
        assertThat(fold("a\u0000b\u200bc\td")).isEqualTo("a bc d");
        assertThat(fold("①㎡")).isEqualTo("1m2");
    }

    @Test
    void remembersWhereFoldedCharactersCameFrom() {
        FoldedText folded = Folding.fold("我的無線分享器");
        assertThat(folded.text()).isEqualTo("我的路由器");
        assertThat(folded.starts()[2]).isEqualTo(2);
        assertThat(folded.ends()[4]).isEqualTo(7);
    }

    @Test
    void keepsModelNumbersWholeAndInParts() {
        assertThat(codes("KFR-35GW")).containsExactly("kfr35gw", "kfr", "35gw", "35", "gw");
        assertThat(codes("TL-WR841N")).contains("tlwr841n", "wr841n", "841");
        assertThat(codes("0x0000007B")).contains("0x0000007b");
        assertThat(codes("V10.4.2")).contains("v1042", "v10");
        assertThat(codes("iPhone 15")).containsExactly("iphone", "15", "iphone15");
        assertThat(codes("Note 20 Ultra 版")).contains("note20", "20ultra").doesNotContain("noteultra");
        assertThat(codes("Dynamics  365, 7 天")).doesNotContain("dynamics365", "3657");
        assertThat(codes("C++和C#")).contains("c++", "c#");
    }

    @Test
    void findsCodesGluedToChinese() {
        Analysis glued = Analysis.of("空调显示e4代码");
        assertThat(glued.terms(LATIN)).containsExactly("e4", "e", "4");
        assertThat(glued.terms(BIGRAM)).containsExactly("空调", "调显", "显示", "代码");
    }

    @Test
    void joinsCharactersOverBlanksOnly() {
        assertThat(Analysis.of("呼叫 录制，开始").terms(BIGRAM)).containsExactly("呼叫", "叫录", "录制", "开始");
    }

    @Test
    void hearsHomophones() {
        assertThat(Analysis.of("治冷").terms(SOUND)).isEqualTo(Analysis.of("制冷").terms(SOUND));
    }

    @Test
    void readsCharactersAsTheirWordTells() {
        assertThat(sounds("重启")).isEqualTo(sounds("虫启")).isNotEqualTo(sounds("种启"));
        assertThat(sounds("重量")).isEqualTo(sounds("众量"));
        assertThat(sounds("银行")).isEqualTo(sounds("银航"));
        assertThat(sounds("运行")).isEqualTo(sounds("运型"));
        assertThat(sounds("校准")).isEqualTo(sounds("教准"));
    }

    @Test
    void hearsEveryReadingOfACharacter() {
        assertThat(Sounds.number('重')).isEqualTo(Sounds.number('种'));
        assertThat(Sounds.otherNumbers('重')).contains(Sounds.number('虫'));
        assertThat(Sounds.otherNumbers('冷')).isEmpty();
    }

    @Test
    void handsTheSameTermsToAnIndex() {
        String text = "顯示 KFR-35GW，重启后 C++ 与ｅ４；𠮷野家";
        for (Evidence kind : Evidence.values()) {
            assertThat(Terms.of(kind, List.of(Folding.fold(text))).joined()).isEqualTo(String.join(" ", Analysis.of(text).terms(kind)));
        }
    }

    @Test
    void tellsWhereEachTokenStood() {
        assertThat(Analysis.of("顯示Ｅ４").of(LATIN).getFirst()).isEqualTo(new Token("e4", 2, 4));
        assertThat(Analysis.of("空調").of(CHARACTER)).containsExactly(new Token("空", 0, 1), new Token("调", 1, 2));
    }

    @Test
    void survivesAnyInput() {
        assertThat(Analysis.of("").terms(CHARACTER)).isEmpty();
        assertThat(Analysis.of("\ud83d\ude00\ud800 \u0001+-&|!(){}[]^\"~*?:\\/").terms(LATIN)).isEmpty();
        assertThat(Analysis.of("𠮷野家").terms(CHARACTER)).hasSize(3);
        assertThat(codes("x".repeat(10_000)).getFirst()).hasSize(64);
    }

    private static String fold(String text) {
        return Folding.fold(text).text();
    }

    private static List<String> words(String text) {
        return Analysis.of(text).terms(WORD);
    }

    private static List<String> sounds(String text) {
        return Analysis.of(text).terms(SOUND);
    }

    private static List<String> codes(String text) {
        return Analysis.of(text).terms(LATIN);
    }
}
