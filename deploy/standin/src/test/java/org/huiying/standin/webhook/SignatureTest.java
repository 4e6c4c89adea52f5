package org.huiying.standin.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SignatureTest {

    /** The worked example of Twilio's documentation. */
    @Test
    void signsAsTwilioDoes() {
        assertThat(Signature.of("12345", "https://example.com/myapp.php?foo=1&bar=2", Map.of("CallSid", "CA1234567890ABCDE",
                "Caller", "+14158675310", "Digits", "1234", "From", "+14158675310", "To", "+18005551212")))
                .isEqualTo("L/OH5YylLD5NRKLltdqwSvS0BnU=");
    }

    @Test
    void signsEveryFormOfTheVectors() {
        Path file = Stream.iterate(Path.of("").toAbsolutePath(), up -> up != null, Path::getParent)
                .map(up -> up.resolve("shared/data/twilio/twilio-signature.json")).filter(Files::exists).findFirst().orElse(null);
        if (file == null) {
            System.err.println("SKIPPED: Twilio's signature vectors are not in shared/data/twilio beside this project");
        }
        Assumptions.assumeTrue(file != null);
        int checked = 0;
        for (JsonNode vector : JsonMapper.shared().readTree(file).path("vectors")) {
            if (vector.path("valid").asBoolean() && vector.path("params").isObject()
                    && vector.path("params").valueStream().allMatch(JsonNode::isString)) {
                Map<String, String> form = new LinkedHashMap<>();
                vector.path("params").properties().forEach(one -> form.put(one.getKey(), one.getValue().asString()));
                assertThat(Signature.of(vector.path("authToken").asString(), vector.path("signedUrl").asString(), form))
                        .as(vector.path("name").asString()).isEqualTo(vector.path("signature").asString());
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(3);
    }
}
