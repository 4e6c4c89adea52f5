package org.huiying.knowledge.analysis;

import java.util.Arrays;

/** A text under construction whose characters remember where they came from. */
final class TracedText {

    private final StringBuilder text;
    private int[] starts;
    private int[] ends;

    TracedText(int capacity) {
        text = new StringBuilder(capacity);
        starts = new int[capacity];
        ends = new int[capacity];
    }

    void append(char c, int start, int end) {
        if (text.length() == starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2 + 8);
            ends = Arrays.copyOf(ends, ends.length * 2 + 8);
        }
        starts[text.length()] = start;
        ends[text.length()] = end;
        text.append(c);
    }

    void append(CharSequence chars, int start, int end) {
        for (int i = 0; i < chars.length(); i++) {
            append(chars.charAt(i), start, end);
        }
    }

    FoldedText folded() {
        int length = text.length();
        return new FoldedText(text.toString(), Arrays.copyOf(starts, length), Arrays.copyOf(ends, length));
    }
}
