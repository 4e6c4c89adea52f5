package org.huiying.gateway.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class ValuesTest {

    @Test
    void readsNumbersAsPeopleInChinaWriteThem() {
        assertThat(PhoneNumber.parse("138 0013 8000")).contains(new PhoneNumber("+8613800138000"));
        assertThat(PhoneNumber.parse("010-6552 9988")).contains(new PhoneNumber("+861065529988"));
        assertThat(PhoneNumber.parse("+852 2123 4567")).contains(new PhoneNumber("+85221234567"));
        assertThat(PhoneNumber.parse("12")).isEmpty();
        assertThat(PhoneNumber.parse("请打给我")).isEmpty();
    }

    @Test
    void refusesWordsThatAreTooLongOrHideControlCharacters() {
        assertThat(new Words("  空调\r\n不制冷 ").value()).isEqualTo("空调\n不制冷");
        assertThatIllegalArgumentException().isThrownBy(() -> new Words("字".repeat(Words.MAX + 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Words("a\u0000b"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Words(" \n "));
    }

    @Test
    void neverPrintsWordsOrNumbers() {
        assertThat(new Words("我的密码").toString()).doesNotContain("密码");
        assertThat(new PhoneNumber("+8613800138000").toString()).doesNotContain("1380");
    }

    @Test
    void makesTheSameMessageIdOfTheSameExternalId() {
        var own = UUID.randomUUID();
        assertThat(new ExternalId(own.toString()).asUuid()).isEqualTo(own);
        assertThat(new ExternalId("SM1").asUuid()).isEqualTo(new ExternalId("SM1").asUuid());
        assertThat(new ExternalId("SM1").asUuid()).isNotEqualTo(new ExternalId("SM2").asUuid());
    }
}
