package org.huiying.knowledge.analysis;

import java.util.Arrays;

/** A text under construction whose characters remember where they came from. */
final class TracedText {

    private char[] text;
    private int[] starts;
    private int[] ends;
    private int length;

    TracedText(int capacity) {
        text = new char[capacity];
        starts = new int[capacity];
        ends = new int[capacity];
    }

    /** Begins with the first characters of another text. */
    TracedText(FoldedText other, int first) {
        this(other.text().length());
        other.text().getChars(0, first, text, 0);
        System.arraycopy(other.starts(), 0, starts, 0, first);
        System.arraycopy(other.ends(), 0, ends, 0, first);
        length = first;
    }

    void append(char c, int start, int end) {
        if (length == text.length) {
            text = Arrays.copyOf(text, length * 2 + 8);
            starts = Arrays.copyOf(starts, length * 2 + 8);
            ends = Arrays.copyOf(ends, length * 2 + 8);
        }
        text[length] = c;
        starts[length] = start;
        ends[length++] = end;
    }

    void append(CharSequence chars, int start, int end) {
        for (int i = 0; i < chars.length(); i++) {
            append(chars.charAt(i), start, end);
        }
    }

    FoldedText folded() {
        boolean full = length == text.length;
        return new FoldedText(new String(text, 0, length), full ? starts : Arrays.copyOf(starts, length),
                full ? ends : Arrays.copyOf(ends, length));
    }
}
