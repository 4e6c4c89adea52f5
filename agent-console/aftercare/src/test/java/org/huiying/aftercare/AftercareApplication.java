package org.huiying.aftercare;

import java.time.Instant;

import org.huiying.rules.calendar.OpeningHours;
import org.huiying.testing.SettableClock;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** Everything but the pages and the first start. */
@SpringBootApplication(scanBasePackages = "org.huiying")
@ConfigurationPropertiesScan("org.huiying")
public class AftercareApplication {

    /** Ten in the morning of a working Monday. */
    public static final Instant MONDAY_TEN = Instant.parse("2026-11-23T02:00:00Z");

    @Bean
    SettableClock clock() {
        return new SettableClock(MONDAY_TEN, OpeningHours.CHINA);
    }
}
