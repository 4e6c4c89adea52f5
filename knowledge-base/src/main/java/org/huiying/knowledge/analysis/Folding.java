package org.huiying.knowledge.analysis;

import java.text.Normalizer;
import java.util.Map;

/**
 * Makes texts equal that people read as the same: full and half width, circled numbers and other compatibility forms,
 * Traditional and Simplified characters, Taiwan words (軟體 → 软件), upper and lower case, any kind of blank.
 *
 * <p>It runs before anything else looks at a text. Everything keeps its origin, so that a hit can be shown in the text
 * as it was written.
 */
public final class Folding {

    private static final Dictionary MAINLAND = Dictionary.load();
    private static final Dictionary SAME_WORDS = Dictionary.sameWords();

    /** The block of Chinese characters in which nothing has another form. */
    private static final int FIRST_COMMON = 0x4e00;
    private static final int LAST_COMMON = 0x9fff;

    private static final char UNKNOWN = 0;
    /** Characters that have one other form, as found so far: Chinese punctuation mostly. */
    private static final char[] SINGLE = new char[Character.MAX_VALUE + 1];

    private Folding() {
    }

    public static FoldedText fold(String original) {
        return replaced(replaced(compatible(original), MAINLAND), SAME_WORDS);
    }

    private static FoldedText replaced(FoldedText plain, Dictionary dictionary) {
        String text = plain.text();
        int at = firstToReplace(text, dictionary);
        if (at == text.length()) {
            return plain;
        }
        TracedText folded = new TracedText(plain, at);
        while (at < text.length()) {
            Map.Entry<String, String> phrase = dictionary.longestPhrase(text, at);
            if (phrase != null) {
                at = appendPhrase(folded, plain, at, phrase);
            } else {
                int length = Character.charCount(text.codePointAt(at));
                if (length == 1 && !dictionary.hasCharacter(text.charAt(at))) {
                    folded.append(text.charAt(at), plain.starts()[at], plain.ends()[at]);
                } else {
                    folded.append(dictionary.simplified(text.substring(at, at + length)), plain.starts()[at],
                            plain.ends()[at + length - 1]);
                }
                at += length;
            }
        }
        return folded.folded();
    }

    /** Most texts are written as they are compared; the length of the text when all of it is. */
    private static int firstToReplace(String text, Dictionary dictionary) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (dictionary.hasCharacter(c) || Character.isSurrogate(c) || dictionary.longestPhrase(text, at) != null) {
                return Character.isLowSurrogate(c) && at > 0 ? at - 1 : at;
            }
        }
        return text.length();
    }

    private static int appendPhrase(TracedText folded, FoldedText plain, int at, Map.Entry<String, String> phrase) {
        int length = phrase.getKey().length();
        String value = phrase.getValue();
        if (value.length() == length) {
            for (int i = 0; i < length; i++) {
                folded.append(value.charAt(i), plain.starts()[at + i], plain.ends()[at + i]);
            }
        } else {
            folded.append(value, plain.starts()[at], plain.ends()[at + length - 1]);
        }
        return at + length;
    }

    /** NFKC one character at a time, lower case, and a plain blank for blanks and control characters. */
    private static FoldedText compatible(String original) {
        TracedText traced = new TracedText(original.length());
        int at = 0;
        while (at < original.length()) {
            int point = original.codePointAt(at);
            int end = at + Character.charCount(point);
            if (point < 0x80) {
                traced.append(ascii((char) point), at, end);
            } else if (point >= FIRST_COMMON && point <= LAST_COMMON) {
                traced.append((char) point, at, end);
            } else if (point <= Character.MAX_VALUE && SINGLE[point] != UNKNOWN) {
                traced.append(SINGLE[point], at, end);
            } else if (!invisible(point)) {
                String form = compatible(point);
                if (form.length() == 1 && point <= Character.MAX_VALUE) {
                    SINGLE[point] = form.charAt(0);
                }
                traced.append(form, at, end);
            }
            at = end;
        }
        return traced.folded();
    }

    private static String compatible(int point) {
        String form = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC);
        return blankless(form.toLowerCase(java.util.Locale.ROOT));
    }

    private static char ascii(char c) {
        return c <= ' ' || c == 0x7f ? ' ' : Character.toLowerCase(c);
    }

    private static boolean invisible(int point) {
        int type = Character.getType(point);
        return type == Character.FORMAT || type == Character.SURROGATE || type == Character.PRIVATE_USE;
    }

    private static String blankless(String form) {
        return form.codePoints().anyMatch(p -> Character.isSpaceChar(p) || Character.isISOControl(p))
                ? form.replaceAll("[\\p{Z}\\p{Cc}]", " ") : form;
    }
}
