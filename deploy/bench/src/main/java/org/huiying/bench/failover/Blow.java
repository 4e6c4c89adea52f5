package org.huiying.bench.failover;

import java.time.Duration;

/** What happens to the node that routes, and by when another must route. */
public enum Blow {
    /** SIGKILL. */
    KILL(Duration.ofSeconds(3)),
    /** SIGSTOP, and SIGCONT when another routes. */
    PAUSE(Duration.ofSeconds(5)),
    /** Nothing reaches PostgreSQL or comes back, until another routes. */
    CUT(Duration.ofSeconds(5)),
    /** SIGTERM. */
    END(Duration.ofSeconds(3));

    final Duration limit;

    Blow(Duration limit) {
        this.limit = limit;
    }
}
