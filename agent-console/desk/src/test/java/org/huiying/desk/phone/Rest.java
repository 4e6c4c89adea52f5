package org.huiying.desk.phone;

import static org.awaitility.Awaitility.await;

import java.time.Duration;

import org.huiying.standin.StandIn;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The moment in which nothing is under way between provider and server: what has just been told is answered and acted on. */
final class Rest {

    private final StandIn standIn;
    private final JdbcClient jdbc;

    Rest(StandIn standIn, JdbcClient jdbc) {
        this.standIn = standIn;
        this.jdbc = jdbc;
    }

    /** What follows from one webhook may lead to others. */
    void take() {
        boolean acted;
        do {
            standIn.webhooks().settle();
            acted = isActing();
            await().atMost(Duration.ofSeconds(30)).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(5)).until(() -> !isActing());
        } while (acted);
    }

    private boolean isActing() {
        return jdbc.sql("select exists (select from phone_event where next_at > now())").query(Boolean.class).single();
    }
}
