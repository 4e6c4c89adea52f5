package org.huiying.knowledge;

import java.time.Instant;
import java.time.ZoneId;

import org.huiying.testing.SettableClock;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;

@SpringBootApplication
@ConfigurationPropertiesScan
@EnableMethodSecurity
class KnowledgeBaseApplication {

    @Bean
    SettableClock clock() {
        return new SettableClock(Instant.parse("2026-03-02T01:00:00Z"), ZoneId.of("Asia/Shanghai"));
    }
}
