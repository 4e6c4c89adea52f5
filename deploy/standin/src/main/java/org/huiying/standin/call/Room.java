package org.huiying.standin.call;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.huiying.standin.twiml.Verb;
import org.jspecify.annotations.Nullable;

/** A conference. Begins with the first who may start it; ends when it is empty or one goes who ends it. */
final class Room {

    enum State { INIT, IN_PROGRESS, COMPLETED }

    static final class Participant {

        final Call call;
        final boolean starts;
        final Runnable out;
        boolean ends;
        boolean muted;
        boolean held;
        @Nullable String coaches;

        Participant(Call call, Verb.Conference joined, Runnable out) {
            this.call = call;
            this.starts = joined.starts();
            this.ends = joined.ends();
            this.muted = joined.muted();
            this.coaches = joined.coaches();
            this.out = out;
        }
    }

    final String sid = Sids.next("CF");
    final Verb.Conference first;
    final Instant created;
    final List<Participant> participants = new ArrayList<>();
    State state = State.INIT;
    String reasonEnded = "";
    int told;
    @Nullable Recording recording;

    /** @param first as the first participant asked for it: his callbacks are the room's */
    Room(Verb.Conference first, Instant created) {
        this.first = first;
        this.created = created;
    }

    String name() {
        return first.name();
    }

    boolean isOver() {
        return state == State.COMPLETED;
    }

    @Nullable Participant of(Call call) {
        return participants.stream().filter(one -> one.call == call).findFirst().orElse(null);
    }
}
