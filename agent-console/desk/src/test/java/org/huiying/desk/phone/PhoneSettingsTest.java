package org.huiying.desk.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class PhoneSettingsTest {

    @Test
    void namesAndDefaults() {
        assertThat(bind(Map.of())).isEqualTo(new PhoneSettings(null, List.of(), true, Duration.ofDays(180), Duration.ofSeconds(1), 8, 2));
        assertThat(bind(Map.of("huiying.phone.queue", "hotline", "huiying.phone.menu[0].key", "1",
                "huiying.phone.menu[0].queue", "repair", "huiying.phone.menu[0].language", "en", "huiying.phone.record", "false", "huiying.phone.keep-recordings", "30d",
                "huiying.phone.dial-every", "200ms", "huiying.phone.answers-at-a-time", "16", "huiying.phone.workers", "3")))
                .isEqualTo(new PhoneSettings("hotline", List.of(new PhoneSettings.Choice("1", "repair", "en")), false,
                        Duration.ofDays(30), Duration.ofMillis(200), 16, 3));
    }

    private static PhoneSettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("huiying.phone", PhoneSettings.class);
    }
}
