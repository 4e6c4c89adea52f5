package org.huiying.standin.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OperationsTest {

    private static final String ROOT = "/2010-04-01/Accounts/{AccountSid}";
    private static final Map<String, List<String>> KINDS = Map.of(
            "string ", List.of("text"),
            "string uri", List.of("uri"),
            "string endpoint", List.of("endpoint"),
            "string phone-number", List.of("phone"),
            "integer ", List.of("integer"),
            "integer int64", List.of("integer"),
            "boolean ", List.of("boolean"));

    /** Nothing that Twilio refuses is allowed, and of what is listed nothing that it allows is refused. */
    @Test
    void agreesWithTwiliosDocument() {
        JsonNode document = document();
        List<String> differences = new ArrayList<>();
        List<Operation> operations = Operations.all();
        assertThat(operations).hasSizeGreaterThan(15);
        for (Operation operation : operations) {
            JsonNode theirs = document.path("paths").path(ROOT + operation.path()).path(operation.method().toLowerCase(java.util.Locale.ROOT));
            if (theirs.isMissingNode()) {
                differences.add(operation.name() + ": not in the document");
                continue;
            }
            operation.ids().forEach((name, pattern) -> {
                String theirPattern = resolve(document, parameter(theirs, "path", name)).path("pattern").asString("");
                if (!theirPattern.isEmpty() && !theirPattern.equals(pattern.pattern())) {
                    differences.add(operation.name() + " " + name + ": " + pattern + " / " + theirPattern);
                }
            });
            operation.parameters().forEach(ours -> compare(document, theirs, operation, ours, differences));
            theirs.path("requestBody").path("content").path("application/x-www-form-urlencoded").path("schema").path("required")
                    .forEach(name -> {
                        if (operation.parameters().stream().noneMatch(one -> one.required() && one.name().equals(name.asString()))) {
                            differences.add(operation.name() + " " + name.asString() + ": is required");
                        }
                    });
        }
        assertThat(differences).isEmpty();
    }

    private static void compare(JsonNode document, JsonNode theirs, Operation operation, Operation.Parameter ours,
            List<String> differences) {
        JsonNode schema = operation.method().equals("GET") ? parameter(theirs, "query", ours.name())
                : theirs.path("requestBody").path("content").path("application/x-www-form-urlencoded").path("schema")
                        .path("properties").path(ours.name());
        JsonNode meant = resolve(document, schema);
        boolean repeated = meant.path("type").asString("").equals("array");
        JsonNode one = repeated ? resolve(document, meant.path("items")) : meant;
        List<String> words = one.path("enum").valueStream().map(JsonNode::asString).toList();
        String pattern = one.path("pattern").asString("");
        Kind expected = !words.isEmpty() ? Kind.of(words)
                : !pattern.isEmpty() ? new Kind(List.of(), Pattern.compile(pattern))
                : Kind.of(KINDS.getOrDefault(one.path("type").asString("") + " " + one.path("format").asString(""), List.of("nothing", "known")));
        boolean same = expected.form().pattern().equals(ours.kind().form().pattern())
                && new TreeSet<>(expected.words()).equals(new TreeSet<>(ours.kind().words()));
        if (meant.isMissingNode() || repeated != ours.repeated() || !same) {
            differences.add(operation.name() + " " + ours.name() + ": " + ours.kind() + " / " + schema);
        }
    }

    private static JsonNode parameter(JsonNode operation, String in, String name) {
        for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.path("in").asString().equals(in) && parameter.path("name").asString().equals(name)) {
                return parameter.path("schema");
            }
        }
        return operation.path("there is none");
    }

    private static JsonNode resolve(JsonNode document, JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : document.at(reference.substring(1));
    }

    private static JsonNode document() {
        Path file = Stream.iterate(Path.of("").toAbsolutePath(), up -> up != null, Path::getParent)
                .map(up -> up.resolve("shared/data/twilio/twilio_api_v2010.subset.json")).filter(Files::exists).findFirst()
                .orElse(null);
        if (file == null) {
            System.err.println("SKIPPED: Twilio's document is not in shared/data/twilio beside this project; "
                    + "the rules of the stand-in are not compared with it");
        }
        Assumptions.assumeTrue(file != null);
        return JsonMapper.shared().readTree(file);
    }

    @Test
    void saysWhatIsWrong() {
        Operation dial = Operations.all().stream().filter(one -> one.name().equals("create-call")).findFirst().orElseThrow();
        assertThat(dial.check(List.of(), Map.of("To", List.of("13800138000"), "Url", List.of("https://a.example/x"),
                "Colour", List.of("red"))))
                .satisfiesExactlyInAnyOrder(to -> assertThat(to).startsWith("To: 13800138000"),
                        colour -> assertThat(colour).isEqualTo("Colour: is unknown"),
                        from -> assertThat(from).isEqualTo("From: is required"));
        assertThat(dial.check(List.of(), Map.of("To", List.of("+8613800138000"), "From", List.of("+8675588888888"),
                "Url", List.of("https://a.example/x")))).isEmpty();
    }
}
