package org.huiying.knowledge.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

class UnitsTest {

    @Test
    void takesChineseByCharacterAndCodesByRun() {
        assertThat(Units.words(Folding.fold("空调KFR-35GW显示Ｅ４"))).containsExactly("空", "调", "kfr", "35", "gw", "显", "示", "e",
                "4");
        assertThat(units("空调KFR-35GW")).hasSize(5);
    }

    @Test
    void isTheSameHoweverACodeIsWritten() {
        assertThat(units("KFR-35GW")).isEqualTo(units("ｋｆｒ３５ｇｗ")).isEqualTo(units("kfr 35 gw"));
        assertThat(units("空調")).isEqualTo(units("空调"));
    }

    @Test
    void tellsDifferentCodesApart() {
        assertThat(units("e4")).isNotEqualTo(units("e1"));
        assertThat(units("win10")[0]).isNotEqualTo(units("windows10")[0]);
    }

    @Test
    void partsSentences() {
        assertThat(units("不制冷，漏水")).containsExactly('不', '制', '冷', Units.STOP, '漏', '水');
        assertThat(units("，。！")).isEmpty();
    }

    @Test
    void numbersAndWordsGoTogether() {
        for (String text : new String[] {"", "𠮷野家 2号", "a1b2c3", "😀空。调", "ｉＰｈｏｎｅ15プロ"}) {
            FoldedText folded = Folding.fold(text);
            long units = Arrays.stream(Units.of(folded)).filter(unit -> unit != Units.STOP).count();
            assertThat(Units.words(folded)).as(text).hasSize((int) units);
        }
    }

    private static int[] units(String text) {
        return Units.of(Folding.fold(text));
    }
}
