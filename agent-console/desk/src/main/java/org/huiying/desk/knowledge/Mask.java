package org.huiying.desk.knowledge;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A kind of words that tell who somebody is, and what stands in their place. Every pattern is bounded, so that no words
 * take long.
 *
 * @param sure whether what the pattern found is such a thing
 */
record Mask(Pattern pattern, String instead, Predicate<String> sure) {

    static final String NUMBER = "[电话]";
    static final String ADDRESS = "[地址]";
    static final String NAME = "[客户]";

    private static final String SURNAMES = "(?:欧阳|上官|司马|诸葛|皇甫|尉迟|公孙|慕容|令狐|司徒|夏侯|端木|南宫|东方|[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻苏潘葛范彭郎鲁韦马苗凤方俞任袁柳史唐费廉岑薛雷贺倪汤罗毕郝安常傅卞齐康伍余顾孟黄穆萧尹姚邵汪毛狄米贝明戴宋庞熊纪舒屈项祝董梁杜阮蓝季贾路江童颜郭梅林钟徐邱骆高夏蔡田樊胡凌霍虞万柯管卢莫房裴陆翁荀羊甄曲封储靳段焦谷车侯全班秋仲宫宁仇栾甘厉祖武符刘景龙叶黎薄白蒲赖卓池乔温庄晏柴翟阎连习向古易廖耿文东欧聂辛简饶曾关游])";
    private static final String UNITS = "省市区县镇乡村路街道巷弄苑园城";
    private static final String PLACE = "[\\p{IsHan}A-Za-z0-9&&[^" + UNITS + "号栋幢座室楼层]]";
    private static final String COUNT = "[0-9一二三四五六七八九十百零〇两]{1,6}";
    private static final String NOT_IN = "(?<![0-9A-Za-z])";
    private static final String NOT_ON = "(?![0-9A-Za-z])";
    private static final String IS = "[是为:： ]{0,3}";

    /** In the order in which they are looked for: what is longer and surer first. */
    static final List<Mask> ALL = List.of(
            of("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,64}\\.[A-Za-z]{2,10}", "[邮箱]"),
            of("(身份证|护照|通行证|台胞证|军官证|驾驶证|驾照)((?:号码|号)?" + IS + ")[0-9A-Za-z]{7,18}" + NOT_ON, "$1$2[证件号]"),
            of(NOT_IN + "[1-9]\\d{5}[ -]?(?:18|19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])[ -]?\\d{3}[0-9Xx]" + NOT_ON, "[证件号]"),
            of("(银行卡|卡号|账户|帐户)((?:号码|号)?" + IS + ")\\d{4}(?:[ -]?\\d{4}){2,3}(?:[ -]?\\d{1,4})?" + NOT_ON, "$1$2[卡号]"),
            new Mask(Pattern.compile(NOT_IN + "[3-6]\\d{3}(?:[ -]?\\d{4}){3}(?:[ -]?\\d{1,3})?" + NOT_ON), "[卡号]", Mask::hasCheckDigit),
            of("(?i)(微信号?|wechat|qq号?|vx)[是为:： ]{0,3}[A-Za-z0-9_-]{5,20}", "$1[账号]"),
            of("[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][·•]?[A-HJ-NP-Z0-9]{5,6}" + NOT_ON, "[车牌]"),
            of(NOT_IN + "(?:(?:\\+|00)?86[- ]?)?1[3-9]\\d(?:[- .]?\\d{4}){2}" + NOT_ON, NUMBER),
            of(NOT_IN + "1[3-9]\\d(?:\\d[- .]\\d{4}[- .]\\d{3}|[- .]\\d{3}[- .]\\d{5})" + NOT_ON, NUMBER),
            of("[(（]0\\d{2,3}[)）][- ]?\\d{3,4}[- ]?\\d{4}(?:[-转]\\d{1,5})?" + NOT_ON, NUMBER),
            of(NOT_IN + "0\\d{2,3}[- ]?\\d{3,4}[- ]?\\d{4}(?:[-转]\\d{1,5})?" + NOT_ON, NUMBER),
            of("\\+\\d{1,3}[- ]?\\d(?:[- ]?\\d){5,12}(?!\\d)", NUMBER),
            of("(电话|座机|固话|手机|号码|打|拨|致电|联系)((?:我|到|号)?" + IS + ")[2-9]\\d{2,3}[- ]?\\d{4}(?!\\d)", "$1$2" + NUMBER),
            of("[一二三四五六七八九零〇幺两]{11}", NUMBER),
            of(PLACE + "{1,8}[" + UNITS + "](?:" + PLACE + "{0,8}[" + UNITS + "]){0,8}" + PLACE + "{0,8}" + COUNT
                    + "[号弄栋幢座室楼](?:[\\p{IsHan}A-Za-z-]{0,8}" + COUNT + "[号栋幢座室楼层]?){0,5}(?:单元|室)?", ADDRESS),
            of("[\\p{IsHan}]{2,8}(?:小区|花园|公寓|家园|新村|苑)[ ]?\\d{1,3}[-－]\\d{1,2}[-－]\\d{2,4}(?!\\d)", ADDRESS),
            of("((?<![PC网箱])地址|住址|住在|家住|我家在|送到|寄到)(" + IS + ")(?=[^，。,；;！!？?\\n]{0,40}[" + UNITS + "号栋幢室])[^，。,；;！!？?\\n]{4,60}", "$1$2" + ADDRESS),
            of(SURNAMES + "[\\p{IsHan}]{0,2}(?:先生|女士|小姐|太太|阿姨|叔叔|大爷|大妈|大姐|大哥)", NAME),
            of("(我叫|我姓|姓名|联系人|收货人|名字叫|名字是)([是为:： ]{0,2})[\\p{IsHan}]{1,4}(?=[，。,.！!；;\\s、]|$)", "$1$2" + NAME),
            of("(?<=我是)" + SURNAMES + "(?!东|主|装|色)[\\p{IsHan}&&[^的了]]{1,2}(?=[，。,.！!；;\\s、]|$)", NAME),
            of("(?i)(?<=my name is |name: )\\p{L}{2,20}(?: \\p{L}{2,20})?", NAME),
            of("\\b(?:Mr|Mrs|Ms|Miss)\\.? [A-Z][a-z]{1,20}(?: [A-Z][a-z]{1,20})?", NAME));

    private static Mask of(String pattern, String instead) {
        return new Mask(Pattern.compile(pattern), instead, found -> true);
    }

    String over(String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.replaceAll(found -> sure.test(found.group()) ? instead : Matcher.quoteReplacement(found.group()));
    }

    /** Bank cards end in one (ISO/IEC 7812-1, annex B); nine in ten other numbers do not. */
    private static boolean hasCheckDigit(String number) {
        String digits = number.replaceAll("\\D", "");
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int twice = digit * 2;
            sum += i % 2 == 0 ? digit : twice > 9 ? twice - 9 : twice;
        }
        return sum % 10 == 0;
    }
}
