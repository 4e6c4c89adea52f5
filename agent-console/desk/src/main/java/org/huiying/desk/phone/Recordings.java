package org.huiying.desk.phone;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;

import org.huiying.desk.conversation.Ending;
import org.huiying.gateway.contact.call.CallId;
import org.huiying.gateway.contact.call.RecordingId;
import org.springframework.stereotype.Component;

/** What callers have left is noted in their conversation, where it can be played. */
@Component
class Recordings {

    private final RecordingStore store;
    private final CallStore calls;
    private final Ending ending;
    private final Clock clock;

    Recordings(RecordingStore store, CallStore calls, Ending ending, Clock clock) {
        this.store = store;
        this.calls = calls;
        this.ending = ending;
        this.clock = clock;
    }

    /** In the running transaction. Of a call that nobody knows nothing is kept. */
    void recorded(CallId call, RecordingId recording, Duration length) {
        calls.conversation(call).filter(matter -> store.add(recording, call, length, clock.instant()))
                .ifPresent(matter -> ending.line(matter, "message-recorded", "客户留言 " + length.toSeconds() + " 秒",
                        Map.of("recording", recording.value(), "seconds", length.toSeconds())));
    }
}
