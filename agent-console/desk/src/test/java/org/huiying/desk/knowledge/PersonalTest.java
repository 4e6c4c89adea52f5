package org.huiying.desk.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is left of customers in words that others will read. */
class PersonalTest {

    private final Personal nobody = new Personal(Stream.of(), Stream.of(), Stream.of());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            我的电话13812345678，尽快来              | 我的电话[电话]，尽快来
            打 138 1234 5678 或 +86 139-1234-5678   | 打 [电话] 或 [电话]
            座机0571-88881234转801                  | 座机[电话]
            010 6552 9988不对 就打 02188886666       | [电话]不对 就打 [电话]
            （0571）8888 1234，座机是 8765 4321       | [电话]，座机是 [电话]
            手机１３８１２３４５６７８，或1381 2345 678    | 手机[电话]，或[电话]
            香港 +852 9123 4567                     | 香港 [电话]
            一三八一二三四五六七八                    | [电话]
            身份证330102199001011234                | 身份证[证件号]
            330102 19900101 123X，护照：E12345678     | [证件号]，护照：[证件号]
            车牌浙A·12345或粤BD12345                  | 车牌[车牌]或[车牌]
            卡号 6222 0212 3456 7890 123            | 卡号 [卡号]
            发到 wang.li@example.com.cn 吧           | 发到 [邮箱] 吧
            加我微信：wangli_88                      | 加我微信[账号]
            王女士您好，李先生在家                    | [客户]您好，[客户]在家
            我叫张三丰，空调坏了                      | 我叫[客户]，空调坏了
            我是张伟，欧阳先生的邻居，王小明女士介绍的     | 我是[客户]，[客户]的邻居，[客户]介绍的
            My name is John Smith, ask Mrs. Lee     | My name is [客户], ask [客户]
            地址：浙江省杭州市西湖区文三路478号华星大厦12楼1203室 | 地址：[地址]
            住在阳光小区3栋2单元501室                | [地址]
            万科花园 3-2-501；建国路八十八号             | [地址]；[地址]
            上门地址：滨江区江南大道中兴花园东门，快点      | 上门地址：[地址]，快点
            """)
    void hidesWhoACustomerIs(String said, String hidden) {
        assertThat(nobody.hidden(said)).isEqualTo(hidden);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            空调显示E4，型号KFR-35GW/26               |
            洗衣机E3代码，转速1200，功率2200W          |
            外机在2楼平台，离地3米                     |
            按住复位键10秒，路由器192.168.1.1           |
            价格1999元，购于2025年11月12日              |
            请打400-800-1234报修                      |
            序列号6222021234567890128，IMEI：860123040506789 |
            SN: 330102199001011234 出厂编号 4111111111111111 |
            条码6901234567892345，MAC地址：AA:BB:CC:00  |
            我是房东，最小温度16度，老温控器              |
            IP地址是192.168.1.1，住在三楼水压小           |
            """)
    void leavesWhatIsAboutTheFault(String said, String nothing) {
        assertThat(nobody.hidden(said)).isEqualTo(said);
    }

    @Test
    void hidesWhatIsKnownOfTheCustomerHoweverItIsWritten() {
        Personal person = new Personal(Stream.of("欧阳娜娜", "Ms. Lee", "王"), Stream.of("+8613900001111", "0571 8777 0000", "12"),
                Stream.of("龙井茶园老宅", ""));
        assertThat(person.hidden("欧阳娜娜住龙井茶园老宅，1390 0001111 / 8613900001111，Ms. Lee 05718777-0000，王，12"))
                .isEqualTo("[客户]住[地址]，[电话] / [电话]，[客户] [电话]，王，12");
    }

    @Test
    void hidesWhatPeopleCallHimWhoseNameIsKnown() {
        Personal person = new Personal(Stream.of("王小明"), Stream.of(), Stream.of());
        assertThat(person.hidden("我是小明，老王让我打的，王总的空调，叫王小明来")).isEqualTo("我是[客户]，[客户]让我打的，[客户]的空调，叫[客户]来");
    }

    @Test
    void hidesATelephoneNumberThatStandsWhereASerialNumberShould() {
        assertThat(nobody.hidden("SN：13812345678，没有别的")).isEqualTo("SN：[电话]，没有别的");
    }

    @Test
    void takesNoLongerForWordsThatAreMadeToBeSlow() {
        String slow = "市".repeat(2_000) + "路".repeat(2_000) + "a市".repeat(2_000) + "1".repeat(5_000) + "138-".repeat(2_000);
        long start = System.nanoTime();
        nobody.hidden(slow);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }
}
