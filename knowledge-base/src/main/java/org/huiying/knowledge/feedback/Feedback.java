package org.huiying.knowledge.feedback;

import java.time.Instant;
import java.util.UUID;

import org.huiying.knowledge.reading.Reader;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said of an article.
 *
 * @param reader the login of staff; empty for customers, who are not named
 * @param current the version that is newest now
 */
public record Feedback(UUID id, long articleId, String title, int version, int current, Reader.Kind kind, String reader,
        @Nullable Boolean helped, String comment, @Nullable Long conversationId, Instant at,
        @Nullable String handledBy, @Nullable Instant handledAt) {
}
