package org.huiying.knowledge.analysis;

/**
 * Text as it is compared, and where each of its characters came from.
 *
 * @param text what is compared: compatibility forms, Traditional characters, Taiwan words and case are gone
 * @param starts for each character of the text, where its origin starts in the original
 * @param ends for each character of the text, where its origin ends in the original
 */
public record FoldedText(String text, int[] starts, int[] ends) {

    public FoldedText {
        if (starts.length != text.length() || ends.length != text.length()) {
            throw new IllegalArgumentException("offsets: " + starts.length + ", " + ends.length
                    + " (expected: " + text.length() + ")");
        }
    }
}
