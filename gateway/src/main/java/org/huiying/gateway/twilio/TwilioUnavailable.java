package org.huiying.gateway.twilio;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Twilio did not do what was asked, and may later. */
public final class TwilioUnavailable extends RuntimeException {

    private final transient Duration retryAfter;
    private final boolean perhapsDone;

    TwilioUnavailable(String what, Duration retryAfter, boolean perhapsDone, @Nullable Throwable cause) {
        super(what, cause);
        this.retryAfter = retryAfter;
        this.perhapsDone = perhapsDone;
    }

    public Duration retryAfter() {
        return retryAfter;
    }

    /** Whether it may have been done all the same: look before it is asked for again. */
    public boolean perhapsDone() {
        return perhapsDone;
    }
}
