package org.huiying.gateway.contact.call;

import java.time.Duration;
import org.huiying.gateway.contact.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * Where a provider hands in what happens on the line. Everything may be told twice, late and out of order; what is over
 * stays over. What returns is committed: an answer is right then, and what needs none is acted on right after it.
 *
 * <p>Whatever has an answer may throw {@link Busy}: then nothing was decided, and it is to be asked again. Who has called is
 * known all the same.
 */
public interface Switchboard {

    /** More is asked at a time than can be answered soon. */
    final class Busy extends RuntimeException {

        private final transient Duration askAgainIn;

        /** @param askAgainIn whole seconds, 1 or more */
        public Busy(Duration askAgainIn) {
            super("Too much is asked at a time (expected: asked again in " + askAgainIn.toSeconds() + " s)", null, false, false);
            this.askAgainIn = askAgainIn;
        }

        public Duration askAgainIn() {
            return askAgainIn;
        }
    }

    /** Somebody calls the hotline. @param from null when he hides his number */
    Spoken arrived(CallId call, @Nullable PhoneNumber from);

    /** He chose from the menu by key or by word; both are empty when he did neither. @param round of the menu */
    Spoken chose(CallId call, int round, String keys, String speech);

    /** What comes next for a caller. */
    Spoken next(CallId call);

    /** What a waiting caller hears now. */
    Spoken hold(CallId call);

    /** A waiting caller pressed keys. */
    Spoken pressed(CallId call, String keys);

    /** He has finished his message. */
    Spoken messageLeft(CallId call);

    /** What he said is recorded and can be fetched. */
    void recorded(CallId call, RecordingId recording, Duration length);

    /** What was said in a room is recorded and can be fetched. */
    void recorded(RoomId room, RecordingId recording, Duration length);

    /** The caller is alone again: the room in which he talked is gone. */
    Spoken roomLeft(CallId call);

    /** The caller is gone. */
    void ended(CallId call);

    /** A phone that we dialled was picked up. */
    Spoken legAnswered(LegId leg, CallId call);

    /** Who picked it up pressed keys. */
    Spoken legPressed(LegId leg, CallId call, String keys);

    /** A person answered, or a machine; told a while after it. */
    void answeredBy(LegId leg, boolean machine);

    /** The connection to a phone that we dialled is over, or never came to be. */
    void legEnded(LegId leg, CallId call, LegEnd how);

    /** How it ended. */
    enum LegEnd { COMPLETED, BUSY, NO_ANSWER, CANCELED, FAILED }
}
