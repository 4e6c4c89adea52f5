package org.huiying.gateway.contact.call;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Controls the provider's calls. May wait for the provider: never call it in a transaction. */
public interface Calls {

    /**
     * Rings a phone; who picks up gets what the {@link Switchboard} says.
     *
     * @param person whether it matters if a person answers, or a machine: then the switchboard is told
     * @param tried when the same was tried before and nothing is known of it: then it is looked for first
     */
    Dialled dial(LegId leg, Device to, boolean person, @Nullable Tried tried);

    /** An attempt of which nothing is known. @param others calls that are known to be something else */
    record Tried(Instant at, Set<CallId> others) {

        public Tried {
            others = Set.copyOf(others);
        }
    }

    /** Takes a caller out of what he hears; he asks the {@link Switchboard} what comes next. Harmless twice. */
    void fetchNext(CallId call);

    /** Harmless twice, and for a call that is over. */
    void hangUp(CallId call);

    /** What was recorded. */
    Sound fetch(RecordingId recording);

    /** It is nowhere any more. Harmless twice. */
    void delete(RecordingId recording);

    /** @param type such as {@code audio/x-wav} */
    record Sound(String type, byte[] bytes) {}

    /**
     * Changes how somebody takes part in a room. Harmless twice.
     *
     * @param coached whom he coaches, when he does
     */
    void seat(RoomId room, CallId call, Seat seat, @Nullable CallId coached);

    /** Pauses what is recorded of a room, or goes on. Harmless twice. */
    void record(RoomId room, boolean on);

    /** Presses keys towards one in a room, as a menu at his end asks for. Twice is twice: it is never repeated. */
    void press(RoomId room, CallId call, String keys);

    /** Whether the provider still has the call. */
    boolean isLive(CallId call);

    /** What became of dialling. */
    sealed interface Dialled {

        record Ringing(CallId call) implements Dialled {}

        /** Not now: it may be tried again after this time. */
        record Later(Duration retryAfter) implements Dialled {}

        /** It does not go, and trying again does not help. */
        record Refused(String code, String why, String whyEn) implements Dialled {}
    }

    /** The provider did not answer, or not now. Nothing is known. */
    final class Unreachable extends RuntimeException {

        private final transient Duration retryAfter;

        public Unreachable(Throwable cause) {
            this(cause, Duration.ZERO);
        }

        /** @param retryAfter when it may be asked again */
        public Unreachable(Throwable cause, Duration retryAfter) {
            super("The telephone provider cannot be asked now", cause);
            this.retryAfter = retryAfter;
        }

        public Duration retryAfter() {
            return retryAfter;
        }
    }
}
