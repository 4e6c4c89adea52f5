package org.huiying.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SearchSettingsTest {

    @Test
    void searchesOnThisNodeByDefault() {
        assertThat(bind("huiying.knowledge", SearchSettings.class, Map.of()))
                .isEqualTo(new SearchSettings(SearchEngine.LUCENE, Path.of("data/knowledge-index")));
        assertThat(bind("huiying.knowledge.elasticsearch", ElasticSettings.class, Map.of())).isEqualTo(new ElasticSettings(
                List.of(URI.create("http://localhost:9200")), "", "", "", null, "huiying-articles", Duration.ofSeconds(2), Duration.ofSeconds(5)));
    }

    @Test
    void bindsEveryName() {
        assertThat(bind("huiying.knowledge", SearchSettings.class,
                Map.of("huiying.knowledge.engine", "elasticsearch", "huiying.knowledge.index-dir", "/i")))
                .isEqualTo(new SearchSettings(SearchEngine.ELASTICSEARCH, Path.of("/i")));
        assertThat(bind("huiying.knowledge.elasticsearch", ElasticSettings.class, Map.of(
                "huiying.knowledge.elasticsearch.uris", "https://a:9200,https://b:9200", "huiying.knowledge.elasticsearch.username", "u",
                "huiying.knowledge.elasticsearch.password", "p", "huiying.knowledge.elasticsearch.api-key", "k",
                "huiying.knowledge.elasticsearch.ca-certificate", "/ca.crt", "huiying.knowledge.elasticsearch.alias", "kb", "huiying.knowledge.elasticsearch.timeout", "1s",
                "huiying.knowledge.elasticsearch.pause", "9s")))
                .isEqualTo(new ElasticSettings(List.of(URI.create("https://a:9200"), URI.create("https://b:9200")), "u", "p", "k", Path.of("/ca.crt"), "kb",
                        Duration.ofSeconds(1), Duration.ofSeconds(9)));
    }

    @Test
    void keepsSecretsOutOfLogs() {
        assertThat(new ElasticSettings(List.of(URI.create("http://a:9200")), "u", "secret", "key", null, "kb", Duration.ofSeconds(1),
                Duration.ofSeconds(1)).toString()).doesNotContain("secret", "key");
    }

    @Test
    void refusesWhatElasticsearchWouldRefuse() {
        assertThatThrownBy(() -> bind("huiying.knowledge.elasticsearch", ElasticSettings.class,
                Map.of("huiying.knowledge.elasticsearch.alias", "Knowledge Base"))).rootCause().hasMessageContaining("Knowledge Base (expected");
    }

    private static <T> T bind(String prefix, Class<T> type, Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values)).bindOrCreate(prefix, type);
    }
}
