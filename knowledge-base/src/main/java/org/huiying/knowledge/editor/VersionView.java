package org.huiying.knowledge.editor;

import java.time.Instant;

import org.huiying.knowledge.article.Version;
import org.jspecify.annotations.Nullable;

/** A version in an article's history. */
record VersionView(int version, String title, String savedBy, Instant savedAt, String note,
        @Nullable String publishedBy, @Nullable Instant publishedAt) {

    static VersionView of(Version version) {
        return new VersionView(version.version(), version.text().title(), version.savedBy(), version.savedAt(),
                version.note(), version.publishedBy(), version.publishedAt());
    }
}
