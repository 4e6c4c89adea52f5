package org.huiying.knowledge.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

/**
 * The index template. Texts come analysed: each zone is a field whose terms are parted by blanks, so that the cluster needs
 * no plug-in and both engines see the same terms. BM25 has each zone's own settings there as well.
 */
final class ElasticTemplate {

    private static final JsonMapper JSON = new JsonMapper();

    private ElasticTemplate() {
    }

    static String json(String alias, String format) {
        Map<String, Object> similarities = new LinkedHashMap<>();
        Map<String, Object> fields = new LinkedHashMap<>();
        for (Zone zone : Zone.ALL) {
            similarities.put(zone.name(), Map.of("type", "BM25", "k1", zone.k1(), "b", zone.b()));
            fields.put(zone.name(), Map.of("type", "text", "analyzer", "whitespace", "index_options", "freqs",
                    "similarity", zone.name()));
        }
        fields.put(ArticleDocument.PRODUCT, Map.of("type", "keyword"));
        fields.put(ArticleDocument.VISIBILITY, Map.of("type", "keyword"));
        for (String kept : List.of(ArticleDocument.TITLE, ArticleDocument.BODY, ArticleDocument.FAULT_CODE)) {
            fields.put(kept, Map.of("type", "keyword", "index", false, "doc_values", false));
        }
        fields.put(ArticleDocument.TITLE_UNITS, Map.of("type", "binary"));
        fields.put(ArticleDocument.BODY_UNITS, Map.of("type", "binary"));
        List<String> zones = Zone.ALL.stream().map(Zone::name).toList();
        return JSON.writeValueAsString(Map.of(
                "index_patterns", List.of(alias + "-*"),
                "template", Map.of(
                        "settings", Map.of("number_of_shards", 1, "auto_expand_replicas", "0-1", "similarity", similarities),
                        "mappings", Map.of("dynamic", "strict", "_meta", Map.of("format", format),
                                "_source", Map.of("excludes", zones), "properties", fields))));
    }
}
