package org.huiying.gateway.contact;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message as its customer may see it. Notes of the staff never become one.
 *
 * @param conversation the number of the conversation; a visitor's later matter has a higher one
 * @param seq its number in the conversation, from 1; staff-only notes leave gaps
 * @param id the sender's id of it, by which a page knows its own
 * @param name of the agent who wrote it
 * @param data what a system message or form is about, such as {@code {"ticket": "…", "url": "…"}}
 */
public record VisitorMessage(long conversation, long seq, UUID id, Instant at, Author author, @Nullable String name,
        Kind kind, @Nullable String text, Attachments.@Nullable Stored attachment, @Nullable Article article,
        @Nullable Map<String, Object> data) implements VisitorNews {

    @Override
    public String type() {
        return "message";
    }

    /** Who wrote it, as far as the customer is told. */
    public enum Author { CUSTOMER, AGENT, SYSTEM }

    /** What it holds. */
    public enum Kind { TEXT, IMAGE, ARTICLE, SYSTEM, FORM }

    /** An article that was sent to him; the number opens it under {@code /visit/articles}. */
    public record Article(long id, String title) {}
}
