package org.huiying.gateway.webchat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.OptBoolean;
import java.util.UUID;
import org.huiying.gateway.contact.AttachmentId;
import org.huiying.gateway.contact.Content;
import org.jspecify.annotations.Nullable;

/** What a visitor's page may send on {@code /visit/live}; {@code t} names the frame. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "t", requireTypeIdForSubtypes = OptBoolean.FALSE)
@JsonSubTypes({
    @JsonSubTypes.Type(ClientFrame.Hello.class),
    @JsonSubTypes.Type(ClientFrame.Send.class),
    @JsonSubTypes.Type(ClientFrame.Typing.class),
    @JsonSubTypes.Type(ClientFrame.Read.class),
    @JsonSubTypes.Type(ClientFrame.Delivered.class),
    @JsonSubTypes.Type(ClientFrame.Ping.class),
    @JsonSubTypes.Type(ClientFrame.Pong.class)
})
sealed interface ClientFrame {

    /** Something that he does, for which he must have said hello. */
    sealed interface Act extends ClientFrame {}

    /** The first frame: who he is, and the last event that the page has. Again after a reset. */
    @JsonTypeName("hello")
    record Hello(@Nullable String token, long after) implements ClientFrame {}

    /** A message under an id that the page has made; words, or a picture that was uploaded before. */
    @JsonTypeName("send")
    record Send(@Nullable String id, @Nullable String text, @Nullable UUID attachmentId) implements Act {

        Content content() {
            return attachmentId == null
                    ? new Content.Text(Given.words(text))
                    : new Content.File(new AttachmentId(attachmentId));
        }
    }

    @JsonTypeName("typing")
    record Typing(boolean on) implements Act {}

    /** He has read up to this number of his conversation. */
    @JsonTypeName("read")
    record Read(long seq) implements Act {}

    /** The page has everything up to this number of his conversation. */
    @JsonTypeName("delivered")
    record Delivered(long seq) implements Act {}

    @JsonTypeName("ping")
    record Ping(long n) implements ClientFrame {}

    @JsonTypeName("pong")
    record Pong() implements ClientFrame {}
}
