package org.huiying.desk.routing;

import java.time.Duration;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which node routes, under which epoch, and how long ago it was last heard of: {@code /actuator/health/routing}. */
@Component
class RoutingHealth implements HealthIndicator {

    /** By then another node has taken over, if there is one that can. */
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(10);

    private final JdbcClient jdbc;
    private final RouterHost host;

    RoutingHealth(JdbcClient jdbc, RouterHost host) {
        this.jdbc = jdbc;
        this.host = host;
    }

    private record Seen(long epoch, String holder, long silentMillis) {}

    @Override
    public Health health() {
        Seen seen = jdbc.sql("""
                select epoch, holder, (extract(epoch from clock_timestamp() - renewed_at) * 1000)::bigint as silent_millis
                from routing_lease where id = 1""").query(Seen.class).single();
        boolean alive = seen.silentMillis() < LONGEST_SILENCE.toMillis();
        return (alive ? Health.up() : Health.down())
                .withDetail("holder", seen.holder())
                .withDetail("epoch", seen.epoch())
                .withDetail("here", host.routesHere())
                .withDetail("renewedMillisAgo", seen.silentMillis())
                .build();
    }
}
