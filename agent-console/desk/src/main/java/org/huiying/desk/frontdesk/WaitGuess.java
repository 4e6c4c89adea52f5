package org.huiying.desk.frontdesk;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import org.huiying.rules.queue.QueueId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How long one would wait who came now: the mean wait of those who were answered in the last half hour, or nothing when
 * nobody was. Who waits already gets the router's own estimate.
 */
@Component
class WaitGuess {

    private static final Duration LOOKED_BACK = Duration.ofMinutes(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    WaitGuess(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Duration> now(QueueId queue) {
        return jdbc.sql("""
                select avg(extract(epoch from answered_at - enqueued_at))::float8 from contact
                where queue_id = ? and enqueued_at > ? and answered_at is not null""")
                .params(queue.value(), Timestamp.from(clock.instant().minus(LOOKED_BACK)))
                .query((row, n) -> Optional.ofNullable((Double) row.getObject(1))).single()
                .map(seconds -> Duration.ofSeconds(Math.round(seconds)));
    }
}
