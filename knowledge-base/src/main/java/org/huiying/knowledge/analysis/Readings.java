package org.huiying.knowledge.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import net.sourceforge.pinyin4j.PinyinHelper;

/** How characters are read, without tones. Some are read in several ways; often the word tells which. */
final class Readings {

    private static final String[][] OF_CHARACTERS = new String[Character.MAX_VALUE + 1][];
    private static final Map<String, String[]> OF_WORDS = new HashMap<>();
    private static final int[] LONGEST = new int[Character.MAX_VALUE + 1];

    static {
        read("/analysis/readings.txt");
    }

    private Readings() {
    }

    /** All ways to read a character, the common one first; the character itself when it has no sound. */
    static List<String> of(char character) {
        return Arrays.asList(known(character));
    }

    /** The syllable of each character of a text; what is not Chinese gets what it stands for itself. */
    static String[] of(String text) {
        String[] syllables = new String[text.length()];
        for (int at = 0; at < text.length();) {
            int longest = Math.min(LONGEST[text.charAt(at)], text.length() - at);
            String[] word = null;
            for (int length = longest; length > 1 && word == null; length--) {
                word = OF_WORDS.get(text.substring(at, at + length));
            }
            if (word == null) {
                syllables[at] = known(text.charAt(at))[0];
                at++;
            } else {
                System.arraycopy(word, 0, syllables, at, word.length);
                at += word.length;
            }
        }
        return syllables;
    }

    private static String[] known(char character) {
        String[] known = OF_CHARACTERS[character];
        if (known == null) {
            known = new String[] {first(character)};
            OF_CHARACTERS[character] = known;
        }
        return known;
    }

    private static String first(char character) {
        String[] readings = Characters.isChinese(character) ? PinyinHelper.toHanyuPinyinStringArray(character) : null;
        if (readings == null || readings.length == 0) {
            return Character.toString(character);
        }
        return readings[0].substring(0, readings[0].length() - 1).replace("u:", "v");
    }

    private static void read(String name) {
        try (InputStream in = Readings.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("readings: " + name + " (expected: on the class path)");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" ")).forEach(Readings::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(String[] line) {
        String[] syllables = Arrays.copyOfRange(line, 1, line.length);
        char first = line[0].charAt(0);
        if (line[0].length() == 1) {
            OF_CHARACTERS[first] = syllables;
        } else if (line[0].length() == syllables.length) {
            OF_WORDS.put(line[0], syllables);
            LONGEST[first] = Math.max(LONGEST[first], line[0].length());
        } else {
            throw new IllegalStateException("readings: " + String.join(" ", line) + " (expected: a syllable a character)");
        }
    }
}
