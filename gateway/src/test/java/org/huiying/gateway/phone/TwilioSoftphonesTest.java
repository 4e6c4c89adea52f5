package org.huiying.gateway.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

import org.huiying.gateway.contact.call.Device;
import org.huiying.gateway.contact.call.Softphones;
import org.huiying.gateway.twilio.TwilioSettings;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TwilioSoftphonesTest {

    private final Softphones.Pass pass = new TwilioSoftphones(new TwilioSettings("AC0123456789abcdef0123456789abcdef", "token",
            URI.create("https://cc.example.cn"), URI.create("https://api.twilio.com"), null, "+8675512345678",
            Duration.ofSeconds(10), "SK0123456789abcdef0123456789abcdef", "a secret of thirty-two characters!"))
            .pass(new Device.Browser("agent_7"));

    @Test
    void listensForOneIdentityAndCallsNobody() {
        JsonNode claims = JsonMapper.shared().readTree(new String(
                Base64.getUrlDecoder().decode(pass.token().split("\\.")[1]), StandardCharsets.UTF_8));
        assertThat(claims.path("grants").path("identity").asString()).isEqualTo("agent_7");
        assertThat(claims.path("grants").path("voice").path("incoming").path("allow").asBoolean()).isTrue();
        assertThat(claims.path("grants").path("voice").path("outgoing").path("application_sid").asString("")).isEmpty();
        assertThat(pass.lasts()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void keepsTheTokenOutOfLogs() {
        assertThat(pass.toString()).doesNotContain(pass.token());
    }
}
