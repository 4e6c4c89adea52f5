package org.huiying.gateway.webchat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.huiying.gateway.contact.SigningKey;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Web chat with {@link MemoryDesk} behind it, and a clock that stands still until it is moved. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@EnableConfigurationProperties(WebChatSettings.class)
@ComponentScan(basePackageClasses = TestSite.class)
class TestSite {

    /** A clock that a test moves. */
    static final class TestClock extends Clock {
        private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-02T02:00:00Z"));

        void advance(Duration by) {
            now.updateAndGet(instant -> instant.plus(by));
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Asia/Shanghai");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    }

    @Bean
    TestClock clock() {
        return new TestClock();
    }

    @Bean
    SigningKey signingKey() {
        return () -> "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    }

    @Bean
    MemoryDesk desk(Clock clock, JsonMapper json) {
        return new MemoryDesk(clock, json);
    }
}
