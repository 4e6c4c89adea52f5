package org.huiying.standin.call;

import java.time.Instant;
import java.util.List;

/** How a conference stands. @param status init, in-progress or completed */
public record ConferenceState(String sid, String name, String status, String reasonEnded, Instant created,
        List<Member> members) {

    /** @param coaches the call that alone hears this one; empty: everybody does */
    public record Member(String call, boolean muted, boolean held, String coaches, boolean ends, boolean starts) {}

    public ConferenceState {
        members = List.copyOf(members);
    }
}
