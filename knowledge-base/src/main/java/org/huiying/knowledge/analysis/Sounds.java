package org.huiying.knowledge.analysis;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import net.sourceforge.pinyin4j.PinyinHelper;

/** How neighbours sound: people type by sound and pick the wrong character (制冷 for 治冷). */
public final class Sounds {

    private static final Map<String, String> SYLLABLES = new ConcurrentHashMap<>();

    private static final int UNKNOWN = 0;
    private static final int[] NUMBERS = new int[Character.MAX_VALUE + 1];

    private Sounds() {
    }

    /** The same number for units that sound the same; what has no sound stands for itself. */
    public static int number(int unit) {
        if (unit < 0 || unit > Character.MAX_VALUE) {
            return unit;
        }
        int known = NUMBERS[unit];
        if (known == UNKNOWN) {
            known = 1 + (syllable(Character.toString(unit)).hashCode() & 0x3fffffff);
            NUMBERS[unit] = known;
        }
        return known;
    }

    static List<Token> of(FoldedText folded, List<Token> characters) {
        return Bigrams.pairs(folded, characters, (left, right) -> syllable(left) + "'" + syllable(right));
    }

    /** The first reading without its tone; the character itself when none is known. */
    static String syllable(String character) {
        return SYLLABLES.computeIfAbsent(character, Sounds::read);
    }

    private static String read(String character) {
        String[] readings = character.length() == 1
                ? PinyinHelper.toHanyuPinyinStringArray(character.charAt(0)) : null;
        return readings == null || readings.length == 0 ? character : readings[0].substring(0, readings[0].length() - 1);
    }
}
