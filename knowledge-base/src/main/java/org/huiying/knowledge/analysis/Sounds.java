package org.huiying.knowledge.analysis;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import net.sourceforge.pinyin4j.PinyinHelper;

/** How neighbours sound: people type by sound and pick the wrong character (制冷 for 治冷). */
final class Sounds {

    private static final Map<String, String> SYLLABLES = new ConcurrentHashMap<>();

    private Sounds() {
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
