package org.huiying.desk.phone;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import org.huiying.desk.conversation.Ending;
import org.huiying.gateway.contact.call.CallId;
import org.huiying.gateway.contact.call.RecordingId;
import org.huiying.gateway.contact.call.RoomId;
import org.springframework.stereotype.Component;

/** What callers have left, and what was talked, is noted in their conversation, where it can be played. */
@Component
class Recordings {

    private final RecordingStore store;
    private final CallStore calls;
    private final LegStore legs;
    private final Ending ending;
    private final Clock clock;

    Recordings(RecordingStore store, CallStore calls, LegStore legs, Ending ending, Clock clock) {
        this.store = store;
        this.calls = calls;
        this.legs = legs;
        this.ending = ending;
        this.clock = clock;
    }

    /** In the running transaction. Of a call that nobody knows nothing is kept. */
    void recorded(CallId call, RecordingId recording, Duration length) {
        note(call, RecordingStore.Kind.MESSAGE, recording, length, "message-recorded", "客户留言 ");
    }

    void talkRecorded(CallId call, RecordingId recording, Duration length) {
        note(call, RecordingStore.Kind.TALK, recording, length, "talk-recorded", "通话录音 ");
    }

    Optional<CallId> call(RoomId room) {
        return legs.callIn(room);
    }

    private void note(CallId call, RecordingStore.Kind kind, RecordingId recording, Duration length, String code, String words) {
        calls.conversation(call).filter(matter -> store.add(recording, call, kind, length, clock.instant()))
                .ifPresent(matter -> ending.line(matter, code, words + length.toSeconds() + " 秒",
                        Map.of("recording", recording.value(), "seconds", length.toSeconds())));
    }
}
