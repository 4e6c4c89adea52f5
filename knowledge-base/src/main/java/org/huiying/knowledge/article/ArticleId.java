package org.huiying.knowledge.article;

/** The number of an article, as given by the database: 1 and up. */
public record ArticleId(long value) {

    public ArticleId {
        if (value < 1) {
            throw new IllegalArgumentException("article: " + value + " (expected: 1 and up)");
        }
    }

    public static ArticleId valueOf(String number) {
        return new ArticleId(Long.parseLong(number));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
