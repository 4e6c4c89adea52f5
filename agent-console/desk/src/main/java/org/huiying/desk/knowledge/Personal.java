package org.huiying.desk.knowledge;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Hides who a customer is in words that others will read: his known name, numbers and address, and whatever looks like a
 * phone number, an identity or bank card, an e-mail or chat address, a postal address or somebody's name. Better a word
 * too many than one too few: an editor reads the result.
 */
public final class Personal {

    private static final String NUMBER = "[电话]";
    private static final String ADDRESS = "[地址]";
    private static final String NAME = "[客户]";

    private static final String SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻苏潘葛范彭郎鲁韦马苗凤方俞任袁柳史唐费廉岑薛雷贺倪汤罗毕郝安常傅卞齐康伍余顾孟黄穆萧尹姚邵汪毛狄米贝明戴宋庞熊纪舒屈项祝董梁杜阮蓝季贾路江童颜郭梅林钟徐邱骆高夏蔡田樊胡凌霍虞万柯管卢莫房裴陆翁荀羊甄曲封储靳段焦谷车侯全班秋仲宫宁仇栾甘厉祖武符刘景龙叶黎薄白蒲赖卓池乔温庄晏柴翟阎连习向古易廖耿文东欧聂辛简饶曾关游";
    private static final String UNITS = "省市区县镇乡村路街道巷弄苑园城";
    private static final String PLACE = "[\\p{IsHan}A-Za-z0-9&&[^" + UNITS + "号栋幢座室楼层]]";

    private static final List<Rule> RULES = List.of(
            new Rule("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,64}\\.[A-Za-z]{2,10}", "[邮箱]"),
            new Rule("(?<![0-9A-Za-z])\\d{17}[0-9Xx](?![0-9A-Za-z])", "[证件号]"),
            new Rule("(?<![0-9A-Za-z])\\d{4}(?:[ -]?\\d{4}){3}(?:[ -]?\\d{1,3})?(?![0-9A-Za-z])", "[卡号]"),
            new Rule("(?i)(微信号?|wechat|qq号?|vx)[是为:： ]{0,3}[A-Za-z0-9_-]{5,20}", "$1[账号]"),
            new Rule("(?<![0-9A-Za-z])(?:(?:\\+|00)?86[- ]?)?1[3-9]\\d(?:[- ]?\\d{4}){2}(?![0-9A-Za-z])", NUMBER),
            new Rule("(?<![0-9A-Za-z])0\\d{2,3}[- ]?\\d{7,8}(?:[-转]\\d{1,5})?(?![0-9A-Za-z])", NUMBER),
            new Rule("\\+\\d{1,3}[- ]?\\d(?:[- ]?\\d){5,12}(?!\\d)", NUMBER),
            new Rule("[一二三四五六七八九零〇幺两]{11}", NUMBER),
            new Rule(PLACE + "{1,8}[" + UNITS + "](?:" + PLACE + "{0,8}[" + UNITS + "]){0,8}" + PLACE
                    + "{0,8}\\d{1,5}[号弄栋幢座室楼](?:[\\p{IsHan}A-Za-z-]{0,8}\\d{1,5}[号栋幢座室楼层]?){0,5}(?:单元|室)?", ADDRESS),
            new Rule("[" + SURNAMES + "](?:先生|女士|小姐|太太|阿姨|叔叔|大爷|大妈|大姐|大哥)", NAME),
            new Rule("(我叫|我姓|姓名|联系人|名字叫|名字是)([是为:： ]{0,2})[\\p{IsHan}]{1,4}(?=[，。,.！!；;\\s、]|$)", "$1$2" + NAME));

    private final List<String> names;
    private final List<String> numbers;
    private final List<String> places;

    private record Rule(Pattern pattern, String instead) {

        Rule(String pattern, String instead) {
            this(Pattern.compile(pattern), instead);
        }
    }

    /** @param places addresses, whole and in parts that tell where somebody lives */
    public Personal(Stream<String> names, Stream<String> numbers, Stream<String> places) {
        this.names = known(names, 2);
        this.numbers = known(numbers.map(number -> number.replaceAll("\\D", "").replaceFirst("^(?:00)?86(?=1\\d{10}$)", "")), 6);
        this.places = known(places, 4);
    }

    /** The same words without the person. */
    public String hidden(String words) {
        String text = words;
        for (String place : places) {
            text = text.replace(place, ADDRESS);
        }
        for (String number : numbers) {
            text = Pattern.compile("(?:\\+?86[- ]?)?" + String.join("[- ]?", number.split(""))).matcher(text).replaceAll(NUMBER);
        }
        for (String name : names) {
            text = text.replace(name, NAME);
        }
        for (Rule rule : RULES) {
            text = rule.pattern().matcher(text).replaceAll(rule.instead());
        }
        return text;
    }

    /** The longest first, so that no part of one is left. */
    private static List<String> known(Stream<String> values, int shortest) {
        return values.map(String::strip).filter(value -> value.length() >= shortest).distinct()
                .sorted(Comparator.comparingInt(String::length).reversed()).toList();
    }
}
