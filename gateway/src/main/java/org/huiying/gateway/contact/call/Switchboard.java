package org.huiying.gateway.contact.call;

import java.time.Duration;
import org.huiying.gateway.contact.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * Where a provider hands in what happens on the line. Everything may be told twice, late and out of order; what is over
 * stays over. Answers are committed.
 */
public interface Switchboard {

    /** Somebody calls the hotline. @param from null when he hides his number */
    Prompt arrived(CallId call, @Nullable PhoneNumber from);

    /** He chose from the menu by key or by word; both are empty when he did neither. @param round of the menu */
    Prompt chose(CallId call, int round, String keys, String speech);

    /** What comes next for a caller. */
    Prompt next(CallId call);

    /** What a waiting caller hears now. */
    Prompt hold(CallId call);

    /** A waiting caller pressed keys. */
    Prompt pressed(CallId call, String keys);

    /** He has finished his message. */
    Prompt messageLeft(CallId call);

    /** What he said is recorded and can be fetched. */
    void recorded(CallId call, RecordingId recording, Duration length);

    /** What was said in a room is recorded and can be fetched. */
    void recorded(RoomId room, RecordingId recording, Duration length);

    /** The caller is alone again: the room in which he talked is gone. */
    Prompt roomLeft(CallId call);

    /** The caller is gone. */
    void ended(CallId call);

    /** A phone that we dialled was picked up. */
    Prompt legAnswered(LegId leg, CallId call);

    /** Who picked it up pressed keys. */
    Prompt legPressed(LegId leg, CallId call, String keys);

    /** A person answered, or a machine; told a while after it. */
    void answeredBy(LegId leg, boolean machine);

    /** The connection to a phone that we dialled is over, or never came to be. */
    void legEnded(LegId leg, CallId call, LegEnd how);

    /** How it ended. */
    enum LegEnd { COMPLETED, BUSY, NO_ANSWER, CANCELED, FAILED }
}
