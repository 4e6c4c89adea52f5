package org.huiying.aftercare.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class CallbackPropertiesTest {

    @Test
    void hasTheseDefaults() {
        assertThat(bind(Map.of())).isEqualTo(new CallbackProperties("09:00-20:00", ZoneId.of("Asia/Shanghai"), false,
                Duration.ofMinutes(30), 3, Duration.ofHours(2), Duration.ofMinutes(10)));
    }

    @Test
    void isSetByTheseNames() {
        assertThat(bind(Map.of("huiying.callback.hours", "08:00-21:00", "huiying.callback.zone", "Asia/Urumqi",
                "huiying.callback.on-holidays", "true", "huiying.callback.grace", "1h", "huiying.callback.attempts", "2",
                "huiying.callback.gap", "3h", "huiying.callback.again", "5m"))).isEqualTo(
                new CallbackProperties("08:00-21:00", ZoneId.of("Asia/Urumqi"), true, Duration.ofHours(1), 2,
                        Duration.ofHours(3), Duration.ofMinutes(5)));
    }

    private static CallbackProperties bind(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values))
                .bindOrCreate("huiying.callback", CallbackProperties.class);
    }
}
