package org.huiying.gateway.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class TwilioSettingsTest {

    private static TwilioSettings bind(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("huiying.twilio", TwilioSettings.class);
    }

    @Test
    void namesAndDefaults() {
        assertThat(bind(Map.of())).isEqualTo(new TwilioSettings(null, null, null,
                URI.create("https://api.twilio.com"), null, null, Duration.ofSeconds(10), null, null));
        assertThat(bind(Map.of(
                "huiying.twilio.account-sid", "AC1", "huiying.twilio.auth-token", "t",
                "huiying.twilio.public-url", "https://cc.example.cn", "huiying.twilio.base-url", "http://localhost:1",
                "huiying.twilio.sms-from", "MG1", "huiying.twilio.voice-from", "+8675512345678",
                "huiying.twilio.timeout", "3s", "huiying.twilio.api-key", "SK1",
                "huiying.twilio.api-secret", "s")))
                .isEqualTo(new TwilioSettings("AC1", "t", URI.create("https://cc.example.cn"),
                        URI.create("http://localhost:1"), "MG1", "+8675512345678", Duration.ofSeconds(3), "SK1", "s"));
    }

    @Test
    void saysWhatIsMissing() {
        assertThatThrownBy(() -> bind(Map.of("huiying.twilio.account-sid", "AC1")).hook("/x"))
                .hasMessageContaining("huiying.twilio.public-url");
    }

    @Test
    void keepsTheTokenOutOfLogs() {
        assertThat(bind(Map.of("huiying.twilio.auth-token", "secret")).toString()).doesNotContain("secret");
    }
}
