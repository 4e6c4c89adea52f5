package org.huiying.gateway.webchat;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Duration;
import java.time.Instant;
import org.huiying.gateway.contact.Receipt;
import org.huiying.gateway.contact.VisitorFeed;
import org.huiying.gateway.contact.VisitorId;
import org.jspecify.annotations.Nullable;

/** What a visitor's page is sent on {@code /visit/live}; {@code t} names the frame. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "t")
sealed interface ServerFrame {

    /** The token holds; events after {@code seq} follow. */
    @JsonTypeName("welcome")
    record Welcome(VisitorId visitor, long seq) implements ServerFrame {}

    @JsonTypeName("event")
    record Event(long seq, String type, Instant at, @JsonRawValue String data) implements ServerFrame {

        static Event of(VisitorFeed.Event event) {
            return new Event(event.seq(), event.type(), event.at(), event.data());
        }
    }

    @JsonTypeName("caught-up")
    record CaughtUp(long seq) implements ServerFrame {}

    /** Too old: take the snapshot again and say hello with its number. */
    @JsonTypeName("reset")
    record Reset() implements ServerFrame {}

    /** The message is kept for good, under this number. */
    @JsonTypeName("receipt")
    record Taken(@Nullable String id, long seq, Instant at) implements ServerFrame {

        static Taken of(@Nullable String id, Receipt.Accepted accepted) {
            return new Taken(id, accepted.seq(), accepted.at());
        }
    }

    /** The message is not kept; with {@code retryAfterSeconds} the same may be sent again then. */
    @JsonTypeName("refused")
    record Refused(@Nullable String id, String code, String detail, String detailEn, @Nullable Long retryAfterSeconds)
            implements ServerFrame {

        static Refused of(@Nullable String id, VisitProblem problem) {
            var wait = problem.retryAfter();
            return new Refused(id, problem.code(), problem.words(), problem.wordsEn(),
                    wait == null ? null : Math.max(1, wait.plus(Duration.ofMillis(999)).toSeconds()));
        }

        /** Something is broken here; nothing is known about the message. */
        static Refused unavailable(@Nullable String id) {
            return new Refused(id, "unavailable", "服务暂时不可用，将自动重试。", "Not available now; it will be tried again.", 5L);
        }
    }

    @JsonTypeName("typing")
    record Typing(String who, String name, boolean on) implements ServerFrame {}

    @JsonTypeName("ping")
    record Ping(long n) implements ServerFrame {}

    @JsonTypeName("pong")
    record Pong(long n) implements ServerFrame {}

    /** The last frame, and why: {@code token}, {@code slow}, {@code silent} or {@code bad-frame}. */
    @JsonTypeName("bye")
    record Bye(String code) implements ServerFrame {}
}
