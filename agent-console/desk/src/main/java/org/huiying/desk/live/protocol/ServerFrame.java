package org.huiying.desk.live.protocol;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/** What a staff page gets. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "t")
@JsonSubTypes({
    @Type(name = "event", value = ServerFrame.Event.class),
    @Type(name = "caught-up", value = ServerFrame.CaughtUp.class),
    @Type(name = "reset", value = ServerFrame.Reset.class),
    @Type(name = "receipt", value = ServerFrame.Receipt.class),
    @Type(name = "refused", value = ServerFrame.Refused.class),
    @Type(name = "viewers", value = ServerFrame.Viewers.class),
    @Type(name = "ping", value = ServerFrame.Ping.class),
    @Type(name = "pong", value = ServerFrame.Pong.class),
    @Type(name = "bye", value = ServerFrame.Bye.class)
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface ServerFrame {

    /** One event; numbers of a topic have no gaps. */
    record Event(String topic, long seq, String type, Instant at, @JsonRawValue String data) implements ServerFrame {}

    /** Everything stored up to here has been sent. */
    record CaughtUp(String topic, long seq) implements ServerFrame {}

    /** Too old: fetch the snapshot again and follow from its number. */
    record Reset(String topic) implements ServerFrame {}

    /** The message is committed. */
    record Receipt(UUID id, long conversation, long seq, Instant at) implements ServerFrame {}

    /** The frame was understood and not done. */
    record Refused(@Nullable UUID id, @Nullable String topic, String code, String detail, String detailEn)
            implements ServerFrame {}

    /** Who looks at a conversation. */
    record Viewers(long conversation, List<Viewer> viewers) implements ServerFrame {}

    record Viewer(long id, String name) {}

    record Ping(long n) implements ServerFrame {}

    record Pong(@Nullable Long n) implements ServerFrame {}

    /**
     * The server ends the connection.
     *
     * @param code {@code signed-out}, {@code slow} or {@code restart}
     */
    record Bye(String code) implements ServerFrame {}
}
