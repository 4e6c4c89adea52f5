package org.huiying.gateway.webchat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Finds out whether the other side still lives: asks after some silence, and gives up after more. */
final class Heartbeat {

    private final Clock clock;
    private final Duration pingAfter;
    private final Duration deadAfter;
    private volatile Instant heard;
    private volatile long asked;

    Heartbeat(Clock clock, WebChatSettings settings) {
        this.clock = clock;
        this.pingAfter = settings.pingAfter();
        this.deadAfter = settings.deadAfter();
        this.heard = clock.instant();
    }

    /** Something came. */
    void heard() {
        heard = clock.instant();
    }

    Sign check() {
        var silence = Duration.between(heard, clock.instant());
        if (silence.compareTo(deadAfter) >= 0) {
            return new Dead();
        }
        return silence.compareTo(pingAfter) >= 0 ? new Ask(++asked) : new Alive();
    }

    /** What a look at the silence says. */
    sealed interface Sign {}

    record Alive() implements Sign {}

    record Ask(long n) implements Sign {}

    record Dead() implements Sign {}
}
