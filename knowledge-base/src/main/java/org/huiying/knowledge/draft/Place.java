package org.huiying.knowledge.draft;

import java.util.UUID;

import org.huiying.knowledge.article.ArticleRefused;

/** What is being written: an article, or a new one under a number that its page chose. */
record Place(String name) {

    static Place of(String kind, String key) {
        try {
            return new Place(switch (kind) {
                case "article" -> "article/" + Long.parseUnsignedLong(key);
                case "new" -> "new/" + UUID.fromString(key);
                default -> throw new IllegalArgumentException(kind);
            });
        } catch (IllegalArgumentException e) {
            throw ArticleRefused.invalid("draft: " + kind + "/" + key + " (expected: article/NUMBER or new/UUID)");
        }
    }
}
