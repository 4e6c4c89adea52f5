package org.huiying.testing.twilio;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Twilio's OpenAPI document, as far as it lies in {@code shared/data/twilio} beside the project. */
final class TwilioDocument {

    private final JsonNode document;

    private TwilioDocument(JsonNode document) {
        this.document = document;
    }

    /** Says so on standard error when it is not there. */
    static Optional<TwilioDocument> find() {
        Optional<Path> file = folder().map(folder -> folder.resolve("twilio_api_v2010.subset.json"));
        if (file.isEmpty()) {
            System.err.println("SKIPPED: shared/data/twilio is not beside this project; requests to Twilio stay unchecked");
        }
        return file.map(path -> new TwilioDocument(JsonMapper.shared().readTree(path)));
    }

    /** The folder of Twilio's material. */
    static Optional<Path> folder() {
        return Stream.iterate(Path.of("").toAbsolutePath(), up -> up != null, Path::getParent)
                .map(up -> up.resolve("shared/data/twilio")).filter(Files::isDirectory).findFirst();
    }

    /** What is wrong with a request, in words; nothing when it is allowed. */
    List<String> check(String method, String path, Map<String, List<String>> query, Map<String, List<String>> form) {
        for (Map.Entry<String, JsonNode> entry : document.path("paths").properties()) {
            JsonNode operation = entry.getValue().path(method.toLowerCase(java.util.Locale.ROOT));
            if (path.matches(entry.getKey().replaceAll("\\{[A-Za-z]+}", "[^/]+").replace(".json", "\\.json"))
                    && !operation.isMissingNode()) {
                return check(entry.getKey(), path, operation, query, form);
            }
        }
        return List.of(method + " " + path + ": no such operation");
    }

    private List<String> check(String template, String path, JsonNode operation, Map<String, List<String>> query,
            Map<String, List<String>> form) {
        List<String> wrong = new ArrayList<>();
        JsonNode body = operation.path("requestBody").path("content").path("application/x-www-form-urlencoded")
                .path("schema");
        form.forEach((name, values) -> checkValues(name, values, body.path("properties").path(name), wrong));
        body.path("required").forEach(name -> {
            if (!form.containsKey(name.asString())) {
                wrong.add(name.asString() + ": is required");
            }
        });
        for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.path("in").asString().equals("path")) {
                checkValues(parameter.path("name").asString(),
                        List.of(inPath(template, path, parameter.path("name").asString())), parameter.path("schema"), wrong);
            }
        }
        query.forEach((name, values) -> checkValues(name, values, parameter(operation, name), wrong));
        return wrong;
    }

    private static JsonNode parameter(JsonNode operation, String name) {
        for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.path("in").asString().equals("query") && parameter.path("name").asString().equals(name)) {
                return parameter.path("schema");
            }
        }
        return operation.path("there is none");
    }

    private static String inPath(String template, String path, String name) {
        String[] names = template.split("[/.]");
        String[] values = path.split("[/.]");
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals("{" + name + "}")) {
                return values[i];
            }
        }
        return "";
    }

    private void checkValues(String name, List<String> values, JsonNode schema, List<String> wrong) {
        if (schema.isMissingNode()) {
            wrong.add(name + ": is unknown");
            return;
        }
        JsonNode meant = resolve(schema);
        boolean many = meant.path("type").asString("").equals("array");
        if (!many && values.size() > 1) {
            wrong.add(name + ": is given " + values.size() + " times");
        }
        JsonNode one = many ? resolve(meant.path("items")) : meant;
        values.forEach(value -> checkValue(name, value, one, wrong));
    }

    private static void checkValue(String name, String value, JsonNode schema, List<String> wrong) {
        String pattern = schema.path("pattern").asString("");
        if (!pattern.isEmpty() && !Pattern.compile(pattern).matcher(value).find()) {
            wrong.add(name + ": " + value + " (expected: " + pattern + ")");
        }
        List<String> allowed = schema.path("enum").valueStream().map(JsonNode::asString).toList();
        if (!allowed.isEmpty() && !allowed.contains(value)) {
            wrong.add(name + ": " + value + " (expected: one of " + allowed + ")");
        }
        String form = switch (schema.path("type").asString("") + " " + schema.path("format").asString("")) {
            case "integer ", "integer int64" -> "-?[0-9]+";
            case "boolean " -> "true|false";
            case "string uri" -> "https?://[^\\s_/]+(/\\S*)?";
            case "string phone-number", "string endpoint" -> "\\+[1-9][0-9]{4,14}|client:\\w+|sip:\\S+";
            case "string http-method" -> "GET|POST";
            default -> "(?s).*";
        };
        if (!value.matches(form)) {
            wrong.add(name + ": " + value + " (expected: " + form + ")");
        }
    }

    private JsonNode resolve(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : document.at(reference.substring(1));
    }
}
