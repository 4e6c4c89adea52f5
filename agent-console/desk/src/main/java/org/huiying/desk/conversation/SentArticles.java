package org.huiying.desk.conversation;

import java.util.Optional;

/** What a conversation has to know of an article that is sent in it. */
public interface SentArticles {

    /** The title of a published article. */
    Optional<String> title(long article);
}
