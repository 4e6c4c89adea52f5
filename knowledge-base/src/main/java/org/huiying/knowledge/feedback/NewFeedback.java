package org.huiying.knowledge.feedback;

import org.huiying.knowledge.article.ArticleRefused;
import org.jspecify.annotations.Nullable;

/**
 * What a reader sends.
 *
 * @param id given by the sender, so that the same sent twice is one
 * @param comment up to 1,000 characters
 */
record NewFeedback(@Nullable String id, @Nullable Boolean helped, @Nullable String comment,
        @Nullable Long conversationId) {

    private static final int LONGEST = 1_000;

    String words() {
        String words = comment == null ? "" : comment.replace('\0', ' ').strip();
        if (words.length() > LONGEST) {
            throw ArticleRefused.invalid("comment: " + words.length() + " characters (expected: up to " + LONGEST + ")");
        }
        if (words.isEmpty() && helped == null) {
            throw ArticleRefused.invalid("helped and comment: both missing (expected: one of them)");
        }
        return words;
    }
}
