package org.huiying.aftercare.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultWordsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(nullValues = "-", textBlock = """
            洗衣机XQG80-B14显示E2,            XQG80-B14,  '',          E2
            空调KFR-35GW不制冷，报 e5,        KFR-35GW,   '',          E5
            序列号：SN20240501A，屏幕不亮,     '',         SN20240501A, ''
            电话13800138000，水一直滴,         '',         '',          ''
            冰箱不制冷,                        '',         '',          ''
            """)
    void findsModelSerialNumberAndFaultCode(String said, String model, String serial, String code) {
        assertThat(FaultWords.in(said)).isEqualTo(new FaultWords(model, serial, code));
    }
}
