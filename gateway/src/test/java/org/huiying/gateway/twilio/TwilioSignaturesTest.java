package org.huiying.gateway.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The provider's own vectors. */
class TwilioSignaturesTest {

    @TestFactory
    Stream<DynamicTest> agreesWithEveryVector() {
        Optional<Path> folder = Stream.iterate(Path.of("").toAbsolutePath(), up -> up != null, Path::getParent)
                .map(up -> up.resolve("shared/data/twilio")).filter(Files::isDirectory).findFirst();
        if (folder.isEmpty()) {
            System.err.println("SKIPPED: shared/data/twilio is not beside this project; signatures stay unchecked");
        }
        assumeTrue(folder.isPresent(), "shared/data/twilio is not beside this project");
        JsonNode vectors = JsonMapper.shared()
                .readTree(folder.orElseThrow().resolve("twilio-signature.json")).path("vectors");
        assertThat(vectors.size()).isEqualTo(17);
        return vectors.valueStream().map(vector -> DynamicTest.dynamicTest(vector.path("name").asString(), () ->
                assertThat(isValid(vector)).isEqualTo(vector.path("valid").asBoolean())));
    }

    private static boolean isValid(JsonNode vector) {
        Map<String, String> form = new LinkedHashMap<>();
        vector.path("params").properties().forEach(e -> form.put(e.getKey(), e.getValue().asString()));
        var settings = new TwilioSettings("AC0123456789abcdef0123456789abcdef", vector.path("authToken").asString(),
                URI.create("https://example.com"), URI.create("https://api.twilio.com"), null, null, Duration.ofSeconds(1), null, null);
        return new TwilioSignatures(settings)
                .isValid(vector.path("receivedUrl").asString(), form, vector.path("signature").asString());
    }
}
