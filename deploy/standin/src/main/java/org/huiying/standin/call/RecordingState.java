package org.huiying.standin.call;

import java.time.Instant;

/** How a recording stands. @param status in-progress, paused or completed @param conference empty: of the call alone */
public record RecordingState(String sid, String call, String conference, String status, String source, Instant created,
        long seconds) {}
