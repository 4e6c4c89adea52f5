package org.huiying.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that runs, and that a test moves forward. For tests of the whole, whose sockets need time to pass. */
public final class OffsetClock extends Clock {

    private final Clock running;
    private final AtomicReference<Duration> ahead;

    public OffsetClock(ZoneId zone) {
        this(Clock.system(zone), new AtomicReference<>(Duration.ZERO));
    }

    private OffsetClock(Clock running, AtomicReference<Duration> ahead) {
        this.running = running;
        this.ahead = ahead;
    }

    public void advance(Duration duration) {
        ahead.updateAndGet(duration::plus);
    }

    /** Moves it so that it is this moment now. */
    public void set(Instant instant) {
        ahead.set(Duration.between(running.instant(), instant));
    }

    @Override
    public Instant instant() {
        return running.instant().plus(ahead.get());
    }

    @Override
    public ZoneId getZone() {
        return running.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new OffsetClock(running.withZone(zone), ahead);
    }
}
