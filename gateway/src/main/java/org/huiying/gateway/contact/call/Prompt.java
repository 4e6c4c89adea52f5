package org.huiying.gateway.contact.call;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody on the line hears and may do now. The provider finds the words. */
public sealed interface Prompt {

    /**
     * He chooses what it is about.
     *
     * @param round    1 at first; later ones follow a choice that was not understood
     * @param recorded whether he is told that the talk will be recorded
     */
    record Menu(List<Option> options, int round, boolean recorded) implements Prompt {

        /**
         * @param key      one digit
         * @param name     what is chosen, which he may also say
         * @param language in which he is served who chooses it, and in which it is offered; null for Chinese
         */
        public record Option(String key, String name, @Nullable String language) {}

        public Menu {
            options = List.copyOf(options);
        }
    }

    /** He joins those who wait. @param greet whether he is greeted first @param recorded as in the menu, when he is */
    record Wait(boolean greet, boolean recorded) implements Prompt {}

    /**
     * He waits on.
     *
     * @param position 1 is next; null when it is not known
     * @param estimate null when it is not known
     * @param callback whether he may press 1 to be called back, or 2 to leave a message first
     * @param quiet    how long nothing is said before he hears it again
     */
    record Hold(@Nullable Integer position, @Nullable Duration estimate, boolean callback, Duration quiet) implements Prompt {}

    /**
     * He leaves a message, and is called back.
     *
     * @param closed  whether that is because we are closed
     * @param opensAt when we open, if it is known
     */
    record LeaveMessage(boolean closed, @Nullable Instant opensAt) implements Prompt {}

    /** His waiting is over, and he asks again what comes next. */
    record StopWaiting() implements Prompt {}

    /**
     * They talk.
     *
     * @param seat    how he takes part from the beginning; nobody is held from the beginning
     * @param coached  whom he coaches, when he does
     * @param recorded whether the room is recorded from its beginning
     */
    record Talk(RoomId room, Seat seat, @Nullable CallId coached, boolean recorded) implements Prompt {}

    /** Whom we call is told who we are, and that it is recorded when it is; then they talk. */
    record Meet(Talk talk) implements Prompt {}

    /** Somebody of ours is asked to press 1, as a mailbox would not. */
    record AskToAccept(LegId leg, Occasion occasion, String queue) implements Prompt {}

    /** Why somebody of ours is rung. */
    enum Occasion {
        /** A caller is hers. */
        CALLER,
        /** A colleague asks for her advice. */
        CONSULTED,
        /** A supervisor wants to be on the line. */
        SUPERVISING,
        /** She calls a customer, who is dialled once she is there. */
        CALLING_OUT
    }

    /**
     * The end.
     *
     * @param opensAt when we open, if that is why
     */
    record Goodbye(Why why, @Nullable Instant opensAt) implements Prompt {

        public Goodbye(Why why) {
            this(why, null);
        }
    }

    /** Why it is the end. */
    enum Why {
        /** It was a talk, or there was nobody any more. */
        OVER,
        /** We call him back; he keeps his place. */
        CALLBACK_PROMISED,
        /** We are closed, and call him back when we open. */
        CLOSED_CALLBACK_PROMISED,
        /** He has left a message while we are closed, and is called back when we open. */
        MESSAGE_KEPT,
        /** We are closed, and do not know his number. */
        CLOSED,
        /** Too many wait already; we shall contact him. */
        FULL,
        /** There is no queue that takes calls. */
        NOBODY,
        /** Another call from his number is under way. */
        ALREADY_CALLING,
        /** To an agent: the caller is gone. */
        CALLER_GONE
    }
}
