package org.huiying.knowledge.article;

import org.jspecify.annotations.Nullable;

/**
 * Which articles an editor looks for.
 *
 * @param category with all below it
 * @param words part of a title, symptom, code, model or tag; empty for all
 * @param limit 1-200
 */
public record ArticleFilter(@Nullable ArticleState state, @Nullable String product, @Nullable Long category,
        @Nullable String owner, String words, int limit, int offset) {

    public ArticleFilter {
        product = product == null || product.isBlank() ? null : product;
        owner = owner == null || owner.isBlank() ? null : owner;
        words = words.strip();
        limit = Math.clamp(limit, 1, 200);
        offset = Math.max(0, offset);
    }
}
