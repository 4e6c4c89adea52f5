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
        assertThat(bind(Map.of())).isEqualTo(new RoutingTerms(Duration.ofDays(180)));
        assertThat(bind(Map.of("huiying.routing.keep-decisions", "30d"))).isEqualTo(new RoutingTerms(Duration.ofDays(30)));
    }
}
