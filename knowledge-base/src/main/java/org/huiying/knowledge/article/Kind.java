package org.huiying.knowledge.article;

import java.util.Locale;

/** What an article is for. */
public enum Kind {
    FAULT, HOW_TO, POLICY, SCRIPT;

    /** Reads {@code how-to} as well as {@code HOW_TO}. */
    public static Kind parse(String text) {
        try {
            return valueOf(text.strip().toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("kind: " + text + " (expected: fault, how-to, policy or script)", e);
        }
    }
}
