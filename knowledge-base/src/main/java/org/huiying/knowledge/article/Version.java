package org.huiying.knowledge.article;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** A text as it was once saved. */
public record Version(int version, ArticleText text, String savedBy, Instant savedAt, String note,
        @Nullable String publishedBy, @Nullable Instant publishedAt) {
}
