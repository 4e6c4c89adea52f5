package org.huiying.knowledge.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text as a sequence of numbers that are quick to compare: one for each Chinese character, one for each run of Latin
 * letters and one for each run of digits (KFR-35GW: kfr, 35, gw). Other signs only part sentences, except for those
 * inside a code and blanks.
 *
 * <p>A Latin run is known by its hash. Two that share one are taken for the same, which happens once in a thousand
 * million pairs.
 */
public final class Units {

    /** Parts sentences. */
    public static final int STOP = 0;

    private static final int LATIN = 1 << 31;

    private Units() {
    }

    public static int[] of(FoldedText folded) {
        String text = folded.text();
        int[] units = new int[text.length()];
        int count = 0;
        for (int at = 0; at < text.length();) {
            int point = text.codePointAt(at);
            if (Characters.isChinese(point)) {
                units[count++] = point;
                at += Character.charCount(point);
            } else if (isLetter(point) || Character.isDigit(point)) {
                int end = runEnd(text, at);
                units[count++] = latin(text, at, end);
                at = end;
            } else {
                if (parts(point) && count > 0 && units[count - 1] != STOP) {
                    units[count++] = STOP;
                }
                at += Character.charCount(point);
            }
        }
        return Arrays.copyOf(units, count);
    }

    /** The words behind the numbers, in the same order and without the stops. */
    public static List<String> words(FoldedText folded) {
        String text = folded.text();
        List<String> words = new ArrayList<>();
        for (int at = 0; at < text.length();) {
            int point = text.codePointAt(at);
            int end = at + Character.charCount(point);
            if (!Characters.isChinese(point) && Character.isLetterOrDigit(point)) {
                end = runEnd(text, at);
            }
            if (Character.isLetterOrDigit(point)) {
                words.add(text.substring(at, end));
            }
            at = end;
        }
        return words;
    }

    public static boolean isLatin(int unit) {
        return unit < 0;
    }

    private static boolean parts(int point) {
        return point != ' ' && "-_./:\\'’·".indexOf(point) < 0;
    }

    private static boolean isLetter(int point) {
        return Character.isLetter(point);
    }

    private static int runEnd(String text, int start) {
        boolean digits = Character.isDigit(text.codePointAt(start));
        int end = start;
        while (end < text.length()) {
            int point = text.codePointAt(end);
            boolean same = digits ? Character.isDigit(point) : isLetter(point) && !Characters.isChinese(point);
            if (!same) {
                break;
            }
            end += Character.charCount(point);
        }
        return end;
    }

    private static int latin(String text, int from, int to) {
        int hash = 17;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + text.charAt(i);
        }
        return LATIN | hash * 0x9E3779B1 >>> 1;
    }
}
