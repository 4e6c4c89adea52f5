package org.huiying.desk.live.protocol;

import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/** What a staff page sends. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "t")
@JsonSubTypes({
    @Type(name = "follow", value = ClientFrame.Follow.class),
    @Type(name = "unfollow", value = ClientFrame.Unfollow.class),
    @Type(name = "send", value = ClientFrame.Send.class),
    @Type(name = "typing", value = ClientFrame.Typing.class),
    @Type(name = "read", value = ClientFrame.Read.class),
    @Type(name = "looking", value = ClientFrame.Looking.class),
    @Type(name = "ping", value = ClientFrame.Ping.class),
    @Type(name = "pong", value = ClientFrame.Pong.class)
})
public sealed interface ClientFrame {

    /** @param after the last number that the page has; absent: from now on */
    record Follow(String topic, @Nullable Long after) implements ClientFrame {}

    record Unfollow(String topic) implements ClientFrame {}

    /**
     * Says something. The same id twice is one message and the same receipt.
     *
     * @param kind {@code TEXT}, {@code NOTE}, {@code IMAGE}, {@code ARTICLE} or {@code TEMPLATE}
     */
    record Send(UUID id, long conversation, String kind, @Nullable String text, @Nullable UUID attachmentId,
                @Nullable Long articleId, @Nullable String template, @Nullable List<String> values)
            implements ClientFrame {}

    record Typing(long conversation, boolean on) implements ClientFrame {}

    /** Everything up to this message has been read. */
    record Read(long conversation, long seq) implements ClientFrame {}

    /** She looks at the conversation, or no longer; repeated every 20 s while she does. */
    record Looking(long conversation, boolean on) implements ClientFrame {}

    record Ping(@Nullable Long n) implements ClientFrame {}

    record Pong(@Nullable Long n) implements ClientFrame {}
}
