package org.huiying.desk.knowledge;

import java.time.Instant;
import java.util.Set;

/**
 * An article that was used in a conversation.
 *
 * @param lastAt when it was last used in any way
 */
public record TriedArticle(long articleId, String title, Set<Use> uses, Instant lastAt) {

    public TriedArticle {
        uses = Set.copyOf(uses);
    }
}
