package org.huiying.gateway.contact;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that we say to a customer.
 *
 * @param id         ours; the same when it is tried again, so that a channel can keep from sending twice
 * @param replyTo    the last thing that he sent, where the channel wants to know what is answered
 * @param triedSince since when the provider may have it, because an answer was lost or we stopped in the middle; null: it
 *                   has it not
 */
public record Outbound(Address to, ExternalId id, Content content, @Nullable ExternalId replyTo,
        @Nullable Instant triedSince) {

    /** Tried for the first time. */
    public Outbound(Address to, ExternalId id, Content content) {
        this(to, id, content, null, null);
    }
}
