package org.huiying.bench;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON as the protocol and the last line of every benchmark speak it. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {}

    public static String line(Map<String, ?> values) {
        return MAPPER.writeValueAsString(values);
    }

    public static JsonNode read(String text) {
        return MAPPER.readTree(text);
    }
}
