package org.huiying.knowledge.analysis;

import java.util.Arrays;
import java.util.List;

/**
 * The terms of some texts in one run of characters: an article has thousands, which are handed to an index one after the
 * other and never looked at again.
 */
public final class Terms implements TermSink {

    private char[] chars = new char[256];
    private int[] ends = new int[128];
    private int count;
    private String text = "";

    private Terms() {
    }

    public static Terms of(Evidence kind, List<FoldedText> texts) {
        Terms terms = new Terms();
        for (FoldedText folded : texts) {
            terms.text = folded.text();
            Analysis.find(kind, folded, terms);
        }
        return terms;
    }

    public int count() {
        return count;
    }

    /** All terms, one after the other. */
    public char[] chars() {
        return chars;
    }

    public int start(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }

    public int end(int number) {
        return ends[number];
    }

    /** All terms, parted by blanks. */
    public String joined() {
        StringBuilder joined = new StringBuilder(count == 0 ? 0 : ends[count - 1] + count);
        for (int i = 0; i < count; i++) {
            joined.append(i == 0 ? "" : " ").append(chars, start(i), end(i) - start(i));
        }
        return joined.toString();
    }

    @Override
    public void slice(int from, int to) {
        int start = room(to - from);
        text.getChars(from, to, chars, start);
    }

    @Override
    public void made(CharSequence term, int from, int to) {
        int start = room(term.length());
        for (int i = 0; i < term.length(); i++) {
            chars[start + i] = term.charAt(i);
        }
    }

    private int room(int length) {
        int start = start(count);
        if (start + length > chars.length) {
            chars = Arrays.copyOf(chars, Math.max(start + length, chars.length * 2));
        }
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, count * 2);
        }
        ends[count++] = start + length;
        return start;
    }
}
