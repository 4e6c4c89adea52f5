package org.huiying.desk.conversation;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** A conversation as lists show it, in snapshots and events alike. Times in wait and target are those of its contact. */
public record ConversationRow(long id, String status, String channel, Named customer, Named queue,
                              @Nullable Named owner, @Nullable String product, @Nullable String topic,
                              @Nullable String lastText, Instant lastAt, @Nullable String lastFrom, int unread,
                              @Nullable ContactRow contact, Instant createdAt, @Nullable Instant endedAt) {

    /** Somebody or something with a number and a name. */
    public record Named(long id, String name) {}

    /** The contact that is under way, or the last one. */
    public record ContactRow(long id, String state, String channel, Instant enqueuedAt, @Nullable Instant answeredAt,
                             @Nullable Instant endedAt, @Nullable Instant wrapUpUntil, @Nullable Integer position,
                             int targetSeconds, @Nullable Long callbackId, @Nullable Long agentId) {}
}
