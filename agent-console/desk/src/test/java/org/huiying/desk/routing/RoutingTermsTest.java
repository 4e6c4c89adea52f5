package org.huiying.desk.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class RoutingTermsTest {

    private static RoutingTerms bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties)).bindOrCreate("huiying.routing", RoutingTerms.class);
    }

    @Test
    void everySettingHasItsNameAndDefault() {
        assertThat(bind(Map.of())).isEqualTo(new RoutingTerms(
                Duration.ofSeconds(30), 2, Duration.ofSeconds(5), Duration.ofMinutes(5), Duration.ofDays(180)));
        assertThat(bind(Map.of("huiying.routing.cool-down", "10s", "huiying.routing.misses-until-away", "3",
                "huiying.routing.announce-every", "9s", "huiying.routing.expected-handling", "4m",
                "huiying.routing.keep-decisions", "30d"))).isEqualTo(new RoutingTerms(
                Duration.ofSeconds(10), 3, Duration.ofSeconds(9), Duration.ofMinutes(4), Duration.ofDays(30)));
    }
}
