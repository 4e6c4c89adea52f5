package org.huiying.standin.call;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that is, or was, recorded. Paused time is left out. */
final class Recording {

    enum State { IN_PROGRESS, PAUSED, COMPLETED }

    final String sid = Sids.next("RE");
    final String call;
    final @Nullable String conference;
    final String source;
    final Instant created;
    final @Nullable URI callback;
    State state = State.IN_PROGRESS;
    private Instant since;
    private Duration recorded = Duration.ZERO;

    Recording(String call, @Nullable String conference, String source, @Nullable URI callback, Instant now) {
        this.call = call;
        this.conference = conference;
        this.source = source;
        this.callback = callback;
        this.created = now;
        this.since = now;
    }

    void becomes(State next, Instant now) {
        if (state == State.IN_PROGRESS) {
            recorded = recorded.plus(Duration.between(since, now));
        }
        since = now;
        state = next;
    }

    long seconds() {
        return recorded.toSeconds();
    }
}
