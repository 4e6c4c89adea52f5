package org.huiying.desk.phone;

import java.time.Clock;
import java.time.Instant;

import org.huiying.gateway.contact.call.CallId;
import org.huiying.gateway.contact.call.Prompt;
import org.huiying.gateway.contact.call.Seat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How talks begin: when, and whether they are recorded. */
@Component
class Talking {

    private final PhoneSettings settings;
    private final Clock clock;

    Talking(PhoneSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** Into the room of that connection. */
    Prompt.Talk with(Leg leg, Seat seat, @Nullable CallId coached) {
        return new Prompt.Talk(leg.room(), seat, coached, settings.record());
    }
}
