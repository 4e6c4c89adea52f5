package org.huiying.gateway.contact;

/**
 * What somebody wrote: 1 to {@value #MAX} characters with line breaks and tabs, without other control characters. It is
 * data wherever it goes, never HTML and never in a log.
 */
public record Words(String value) {

    /** The longest message, in UTF-16 characters. */
    public static final int MAX = 4000;

    public Words {
        value = value.replace("\r\n", "\n").replace('\r', '\n').strip();
        if (value.isEmpty() || value.length() > MAX) {
            throw new IllegalArgumentException("words: " + value.length() + " characters (expected: 1-" + MAX + ")");
        }
        if (value.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
            throw new IllegalArgumentException("words: has control characters (expected: text)");
        }
    }

    /** Says how long it is and not what it says. */
    @Override
    public String toString() {
        return "Words[" + value.length() + " characters]";
    }
}
