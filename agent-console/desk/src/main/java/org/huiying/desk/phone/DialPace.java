package org.huiying.desk.phone;

import java.time.Duration;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code phone_dial_pace}: calls are made one after the other, whichever node makes them. */
@Component
class DialPace {

    /** Calls are looked at now and then; that must not slow the pace down. */
    private static final Duration MOST_TOO_EARLY = Duration.ofMillis(100);
    private static final double MILLIS = 1000;

    private final JdbcClient jdbc;

    DialPace(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes the turn to dial, if it is there. The database's clock counts, as it is one for all nodes; a turn that is further
     * ahead than there can be one is of a clock that was set back since.
     */
    boolean take(Duration every) {
        if (every.isZero()) {
            return true;
        }
        double seconds = every.toMillis() / MILLIS;
        double early = Math.min(seconds, MOST_TOO_EARLY.toMillis() / MILLIS);
        return jdbc.sql("""
                update phone_dial_pace
                set next_at = greatest(least(next_at, clock_timestamp() + make_interval(secs => ?)), clock_timestamp())
                    + make_interval(secs => ?)
                where next_at <= clock_timestamp() + make_interval(secs => ?)
                    or next_at > clock_timestamp() + make_interval(secs => ?)""")
                .params(early, seconds, early, 2 * seconds).update() > 0;
    }
}
