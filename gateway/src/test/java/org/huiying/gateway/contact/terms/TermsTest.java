package org.huiying.gateway.contact.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.huiying.gateway.contact.terms.WindowTerms.Allowance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermsTest {

    private static final Instant NOW = Instant.parse("2026-11-02T02:00:00Z");
    /** WeChat's. */
    private static final WindowTerms WECHAT = new WindowTerms(new Allowance(Duration.ofHours(48), 5),
            new Allowance(Duration.ofMinutes(1), 3), false);

    @ParameterizedTest
    @CsvSource({
        "a, 160, false, 1, 0", "a, 161, false, 2, 145", "a, 306, false, 2, 0", "a, 307, false, 3, 152",
        "字, 70, true, 1, 0", "字, 71, true, 2, 63", "字, 134, true, 2, 0", "字, 135, true, 3, 66",
        "€, 80, false, 1, 0", "€, 81, false, 2, 143", "😀, 35, true, 1, 0", "😀, 36, true, 2, 61"})
    void countsTheMessagesOfAPhoneNetwork(String one, int times, boolean unicode, int count, int left) {
        assertThat(SmsSegments.of(one.repeat(times))).isEqualTo(new SmsSegments(unicode, count, left));
    }

    @Test
    void nothingIsNoMessage() {
        assertThat(SmsSegments.of("")).isEqualTo(new SmsSegments(false, 0, 160));
    }

    @Test
    void anEscapedCharacterIsNotTornApart() {
        assertThat(SmsSegments.of("a".repeat(152) + "€" + "a".repeat(10)).left()).isEqualTo(153 - 12);
    }

    @Test
    void cutsALongTextAfterASentence() {
        var terms = new TextTerms(TextTerms.Unit.CHARACTERS, 20);
        assertThat(terms.split("请先断电五分钟。再打开电源看看是否恢复。如果还不行请告诉我们型号。"))
                .containsExactly("请先断电五分钟。再打开电源看看是否恢复。", "如果还不行请告诉我们型号。");
        assertThat(terms.split("没有标点".repeat(6))).containsExactly("没有标点".repeat(5), "没有标点");
        assertThat(terms.split("短")).containsExactly("短");
    }

    @Test
    void countsBytesWhereTheProviderDoes() {
        var terms = new TextTerms(TextTerms.Unit.BYTES, 30);
        List<String> parts = terms.split("一二三四五六七八九十😀一二三四五六");
        assertThat(parts).allSatisfy(part -> assertThat(terms.measure(part)).isLessThanOrEqualTo(30));
        assertThat(String.join("", parts)).isEqualTo("一二三四五六七八九十😀一二三四五六");
    }

    @Test
    void aMessageOpensTheWindowAndAPressForAMoment() {
        assertThat(WECHAT.written(null, NOW)).isEqualTo(new Window(NOW.plus(Duration.ofHours(48)), 5));
        assertThat(WECHAT.pressed(null, NOW)).isEqualTo(new Window(NOW.plusSeconds(60), 3));
    }

    @Test
    void allowancesRenewTheLongerTimeAndTheLargerNumberAndDoNotAddUp() {
        Window two = new Window(NOW.plusSeconds(3600), 2);
        assertThat(WECHAT.pressed(two, NOW)).isEqualTo(new Window(NOW.plusSeconds(3600), 3));
        assertThat(WECHAT.written(two, NOW)).isEqualTo(new Window(NOW.plus(Duration.ofHours(48)), 5));
        assertThat(WECHAT.pressed(new Window(NOW, 4), NOW)).isEqualTo(new Window(NOW.plusSeconds(60), 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"STOP", " stop ", "TD", "td。", "退订", "Ｔ", "回复TD", "取消订阅", "退訂"})
    void knowsWhoWantsNothingMore(String words) {
        assertThat(OptOutWord.of(words)).isEqualTo(OptOutWord.OUT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"空调停了 stop", "我要退订上次的维修", "TD-3500 不制冷", "好的", "停止制冷"})
    void doesNotTakeASentenceForAnOptOut(String words) {
        assertThat(OptOutWord.of(words)).isEqualTo(OptOutWord.NEITHER);
    }

    @Test
    void knowsWhoWantsToHearFromUsAgain() {
        assertThat(List.of("START", "恢复", "DY", "订阅")).allSatisfy(word -> assertThat(OptOutWord.of(word)).isEqualTo(OptOutWord.IN));
    }
}
