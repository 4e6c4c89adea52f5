package org.huiying.desk.console;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When an agent counts as gone.
 *
 * @param grace how long her page may be away before she is offline
 * @param beat  how often a node says whose pages are open on it, and looks for those who are gone
 */
@ConfigurationProperties("huiying.presence")
record PresenceTerms(@DefaultValue("60s") Duration grace, @DefaultValue("5s") Duration beat) {

    PresenceTerms {
        if (beat.compareTo(Duration.ofMillis(100)) < 0 || grace.compareTo(beat.multipliedBy(2)) < 0) {
            throw new IllegalArgumentException(
                    "huiying.presence: grace " + grace + ", beat " + beat + " (expected: a grace of two beats or more)");
        }
    }
}
