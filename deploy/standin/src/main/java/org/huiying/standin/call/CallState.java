package org.huiying.standin.call;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a call stands. @param seconds of talk */
public record CallState(String sid, String from, String to, Direction direction, Status status, Instant created,
        @Nullable Instant answered, @Nullable Instant ended, long seconds) {}
