package org.huiying.knowledge.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

/**
 * Traditional characters and phrases, and Taiwan words, with what they are in mainland Chinese. The tables are those of
 * OpenCC as opencc4j ships them; its own converter is not used because it does not say where a character came from.
 */
final class Dictionary {

    private static final String OPENCC = "/data/dictionary/";

    private final Map<String, String> characters = new HashMap<>();
    private final Map<String, String> phrases = new HashMap<>();
    private final BitSet charactersKnown = new BitSet();
    private final byte[] longest = new byte[Character.MAX_VALUE + 1];
    /** Two first characters of phrases, hashed: most places of a text are no phrase, and this tells quickly. */
    private final BitSet beginnings = new BitSet();
    private final BitSet singles = new BitSet();

    private Dictionary() {
    }

    /** Words that mean the same, and the one that stands for them. */
    static Dictionary sameWords() {
        Dictionary dictionary = new Dictionary();
        read("/analysis/same-words.txt", dictionary::addPhrase);
        return dictionary;
    }

    static Dictionary load() {
        Dictionary dictionary = new Dictionary();
        read(OPENCC + "TSCharacters.txt", dictionary.characters::put);
        read(OPENCC + "HKVariants.txt", (plain, hongKong) ->
                dictionary.characters.putIfAbsent(hongKong, dictionary.simplified(plain)));
        Map<String, String> words = new HashMap<>();
        read(OPENCC + "TWPhrases.txt", (mainland, taiwan) -> words.putIfAbsent(taiwan, mainland));
        words.forEach((taiwan, mainland) -> dictionary.addTaiwanWord(taiwan, mainland, words));
        read(OPENCC + "TSPhrases.txt", dictionary::addPhrase);
        read("/analysis/home-words.txt", dictionary::addPhrase);
        dictionary.characters.keySet().stream().filter(character -> character.length() == 1)
                .forEach(character -> dictionary.charactersKnown.set(character.charAt(0)));
        return dictionary;
    }

    /**
     * A word that means one thing here and another there (文件: 檔案 or 文檔; 程序: 程序 or 進程) is left alone: it is far
     * more often meant the mainland way, and changing it would part it from the articles.
     */
    private void addTaiwanWord(String taiwan, String mainland, Map<String, String> words) {
        boolean ambiguous = simplified(taiwan).equals(taiwan) && words.containsValue(taiwan);
        if (taiwan.length() > 1 && !ambiguous) {
            addPhrase(taiwan.toLowerCase(java.util.Locale.ROOT), mainland.toLowerCase(java.util.Locale.ROOT));
        }
    }

    private void addPhrase(String phrase, String mainland) {
        phrases.put(phrase, mainland);
        longest[phrase.charAt(0)] = (byte) Math.max(longest[phrase.charAt(0)], phrase.length());
        if (phrase.length() > 1) {
            beginnings.set(beginning(phrase, 0));
        } else {
            singles.set(phrase.charAt(0));
        }
    }

    private static int beginning(String text, int at) {
        return (text.charAt(at) * 31 + text.charAt(at + 1)) * 0x9E3779B1 >>> 12;
    }

    boolean hasCharacter(char c) {
        return charactersKnown.get(c);
    }

    String simplified(String text) {
        if (text.length() == 1) {
            return characters.getOrDefault(text, text);
        }
        StringBuilder simple = new StringBuilder(text.length());
        text.codePoints().mapToObj(Character::toString)
                .forEach(character -> simple.append(characters.getOrDefault(character, character)));
        return simple.toString();
    }

    Map.@Nullable Entry<String, String> longestPhrase(String text, int at) {
        int most = longest[text.charAt(at)];
        if (most == 0) {
            return null;
        }
        boolean begins = at + 1 < text.length() && beginnings.get(beginning(text, at));
        if (!begins && !singles.get(text.charAt(at))) {
            return null;
        }
        for (int length = begins ? Math.min(most, text.length() - at) : 1; length > 0; length--) {
            String phrase = text.substring(at, at + length);
            String mainland = phrases.get(phrase);
            if (mainland != null) {
                return Map.entry(phrase, mainland);
            }
        }
        return null;
    }

    private static void read(String name, BiConsumer<String, String> entry) {
        try (InputStream in = Dictionary.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("dictionary: " + name + " (expected: on the class path)");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            lines.lines().map(String::strip).filter(line -> !line.startsWith("#")).forEach(line -> {
                int split = separator(line);
                if (split > 0) {
                    entry.accept(line.substring(0, split), meant(line.substring(0, split), line.substring(split + 1)));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first of several meanings, but not the character itself: 乾 is 干, and its table's phrases keep 乾坤. */
    private static String meant(String key, String values) {
        String[] meanings = values.split("[ \t]");
        return meanings.length > 1 && meanings[0].equals(key) ? meanings[1] : meanings[0];
    }

    private static int separator(String line) {
        int tab = line.indexOf('\t');
        return tab > 0 ? tab : line.indexOf(' ');
    }
}
