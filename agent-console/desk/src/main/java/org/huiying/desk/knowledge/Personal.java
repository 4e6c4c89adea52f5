package org.huiying.desk.knowledge;

import static org.huiying.desk.knowledge.Mask.ADDRESS;
import static org.huiying.desk.knowledge.Mask.NAME;
import static org.huiying.desk.knowledge.Mask.NUMBER;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Hides who a customer is in words that others will read: his known name, numbers and address, and whatever looks like a
 * phone number, an identity or bank card, an e-mail or chat address, a number plate, a postal address or somebody's name.
 * Better a word too many than one too few: an editor reads the result. What a device is called, its serial number above
 * all, stays: it is about the fault.
 */
public final class Personal {

    private static final Pattern SERIAL = Pattern.compile(
            "(?i)(?:序列号|机身号|机身编码|机器编号|产品编号|出厂编号|条形?码|串号|S/N|SN码?|IMEI)[号码是为:： #]{0,4}[A-Z0-9-]{5,30}(?![A-Z0-9])");
    private static final Pattern MOBILE = Pattern.compile("(?<!\\d)1[3-9]\\d{9}(?!\\d)");

    private static final Pattern CHINESE_NAME = Pattern.compile("[\\p{IsHan}]{2,4}");

    private final List<String> names;
    private final List<String> numbers;
    private final List<String> places;

    /** @param places addresses, whole and in parts that tell where somebody lives */
    public Personal(Stream<String> names, Stream<String> numbers, Stream<String> places) {
        this.names = known(names, 2);
        this.numbers = known(numbers.map(number -> number.replaceAll("\\D", "").replaceFirst("^(?:00)?86(?=1\\d{10}$)", "")), 6);
        this.places = known(places, 4);
    }

    /** The same words without the person. */
    public String hidden(String words) {
        String text = known(narrow(words));
        StringBuilder hidden = new StringBuilder();
        Matcher serial = SERIAL.matcher(text);
        int from = 0;
        while (serial.find()) {
            if (!MOBILE.matcher(serial.group()).find()) {
                hidden.append(masked(text.substring(from, serial.start()))).append(serial.group());
                from = serial.end();
            }
        }
        return hidden.append(masked(text.substring(from))).toString();
    }

    private String known(String words) {
        String text = words;
        for (String place : places) {
            text = text.replace(place, ADDRESS);
        }
        for (String number : numbers) {
            text = Pattern.compile("(?:\\+?86[- ]?)?" + String.join("[- .]?", number.split(""))).matcher(text).replaceAll(NUMBER);
        }
        for (String name : names) {
            text = text.replace(name, NAME);
            text = CHINESE_NAME.matcher(name).matches() ? called(name).matcher(text).replaceAll(NAME) : text;
        }
        return text;
    }

    /** What people call somebody whose name they know: by her given name, or as old or young So-and-so. */
    private static Pattern called(String name) {
        String given = name.length() > 2 ? Pattern.quote(name.substring(name.length() - 2)) + "|" : "";
        String family = Pattern.quote(name.substring(0, name.length() == 4 ? 2 : 1));
        return Pattern.compile(given + "(?<![\\p{IsHan}&&[^是叫请问和，]])[老小阿]" + family + "(?![\\p{IsHan}&&[^在说的是和让来家要也你您]])|"
                + family + "(?:总|老师|老板|经理|医生|哥|姐|叔|姨|先生|女士)");
    }

    private static String masked(String words) {
        String text = words;
        for (Mask mask : Mask.ALL) {
            text = mask.over(text);
        }
        return text;
    }

    /** Digits as they are typed without an input method. */
    private static String narrow(String words) {
        StringBuilder narrow = new StringBuilder(words);
        for (int i = 0; i < narrow.length(); i++) {
            char each = narrow.charAt(i);
            if (each >= '０' && each <= '９') {
                narrow.setCharAt(i, (char) (each - '０' + '0'));
            }
        }
        return narrow.toString();
    }

    /** The longest first, so that no part of one is left. */
    private static List<String> known(Stream<String> values, int shortest) {
        return values.map(String::strip).filter(value -> value.length() >= shortest).distinct()
                .sorted(Comparator.comparingInt(String::length).reversed()).toList();
    }
}
