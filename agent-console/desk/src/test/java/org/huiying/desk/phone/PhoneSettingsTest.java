package org.huiying.desk.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class PhoneSettingsTest {

    @Test
    void namesAndDefaults() {
        assertThat(bind(Map.of())).isEqualTo(new PhoneSettings(null));
        assertThat(bind(Map.of("huiying.phone.queue", "hotline"))).isEqualTo(new PhoneSettings("hotline"));
    }

    private static PhoneSettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("huiying.phone", PhoneSettings.class);
    }
}
