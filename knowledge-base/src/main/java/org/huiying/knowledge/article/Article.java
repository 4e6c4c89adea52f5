package org.huiying.knowledge.article;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An article as editors see it: its newest text.
 *
 * @param version of that text; grows with each save
 * @param publishedVersion the text that readers see, if any
 * @param publishAt when it goes online by itself, approved by {@code publishBy}; neither, or both
 * @param submittedBy who sent it to review last
 */
public record Article(ArticleId id, String slug, ArticleState state, int version, @Nullable Integer publishedVersion,
        String owner, @Nullable String submittedBy, String savedBy, Instant updatedAt, @Nullable Instant publishAt,
        @Nullable String publishBy, ArticleText text) {
}
