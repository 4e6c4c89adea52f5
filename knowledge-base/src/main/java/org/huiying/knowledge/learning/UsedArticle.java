package org.huiying.knowledge.learning;

import java.time.Instant;

import org.huiying.knowledge.article.ArticleId;

/**
 * One use of an article that was found for somebody's words.
 *
 * @param words what was looked for; cut to 1,000 characters
 * @param source whose use it is, like {@code conversation/17} or {@code visitor/2f1c}, up to 100 characters: the same kind
 *     of use of the same article from one source counts once
 */
public record UsedArticle(String words, ArticleId article, UseKind kind, String source, Instant at) {

    private static final int LONGEST_WORDS = 1_000;
    private static final int LONGEST_SOURCE = 100;

    public UsedArticle {
        words = words.length() > LONGEST_WORDS ? words.substring(0, LONGEST_WORDS) : words;
        if (source.isBlank() || source.length() > LONGEST_SOURCE) {
            throw new IllegalArgumentException("source: " + source.length() + " characters (expected: 1-" + LONGEST_SOURCE + ")");
        }
    }
}
