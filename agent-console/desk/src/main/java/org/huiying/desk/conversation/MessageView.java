package org.huiying.desk.conversation;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A message as staff see it, in snapshots and events alike. */
record MessageView(long conversation, long seq, UUID id, Instant at, String author, @Nullable Long agentId,
                   @Nullable String name, String kind, String text, @Nullable Picture attachment,
                   @Nullable ArticleCard article, Map<String, Object> data, @Nullable Delivery delivery) {

    /** A picture; size in bytes, width and height in pixels. */
    record Picture(UUID id, String name, String type, long size, int width, int height, String url) {

        Picture(UUID id, String name, String type, long size, int width, int height) {
            this(id, name, type, size, width, height, "/api/attachments/" + id);
        }
    }

    record ArticleCard(long id, String title) {}

    /** How far a reply has come on a channel that is not our own socket. */
    record Delivery(String state, @Nullable String why, @Nullable String whyEn) {}
}
