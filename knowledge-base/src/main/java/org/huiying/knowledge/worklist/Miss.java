package org.huiying.knowledge.worklist;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Words for which nobody found an article.
 *
 * @param lastBy the login of staff, or {@code visitor}
 * @param conversationId where they were said last, if in a conversation
 */
public record Miss(long id, String words, String product, int times, Instant firstAt, Instant lastAt, String lastBy,
        @Nullable String handledBy, @Nullable Instant handledAt, @Nullable Long conversationId) {
}
