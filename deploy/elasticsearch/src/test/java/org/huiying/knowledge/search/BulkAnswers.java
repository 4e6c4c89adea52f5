package org.huiying.knowledge.search;

import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a node answers whose queue for writing is full: the request as such went well, but none of what is in it. */
final class BulkAnswers {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int TOO_MANY = 429;

    private BulkAnswers() {
    }

    static String allRejected(String request) {
        List<Map<String, Object>> items = request.lines().filter(line -> line.startsWith("{\"index\":{") || line.startsWith("{\"delete\":{"))
                .map(JSON::readTree).map(BulkAnswers::rejected).toList();
        return JSON.writeValueAsString(Map.of("errors", true, "took", 1, "items", items));
    }

    private static Map<String, Object> rejected(JsonNode action) {
        String kind = action.has("index") ? "index" : "delete";
        return Map.of(kind, Map.of("_index", "articles-1", "_id", action.get(kind).get("_id").asString(), "status", TOO_MANY,
                "error", Map.of("type", "es_rejected_execution_exception", "reason", "rejected execution of primary operation")));
    }
}
