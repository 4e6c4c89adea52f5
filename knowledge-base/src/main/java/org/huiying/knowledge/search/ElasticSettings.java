package org.huiying.knowledge.search;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The Elasticsearch cluster, when that is the engine.
 *
 * @param uris its nodes
 * @param username empty for none
 * @param apiKey takes the place of user name and password; empty for none
 * @param caCertificate a file with the certificate that signed the cluster's, when Java does not know it
 * @param alias what is searched; the indexes behind it are named after it
 * @param timeout after which a question is answered by this node's own index instead
 * @param pause how long the cluster is left alone after it failed
 */
@ConfigurationProperties("huiying.knowledge.elasticsearch")
public record ElasticSettings(@DefaultValue("http://localhost:9200") List<URI> uris, @DefaultValue("") String username,
        @DefaultValue("") String password, @DefaultValue("") String apiKey, @Nullable Path caCertificate,
        @DefaultValue("huiying-articles") String alias, @DefaultValue("2s") Duration timeout, @DefaultValue("5s") Duration pause) {

    public ElasticSettings {
        uris = List.copyOf(uris);
        if (uris.isEmpty()) {
            throw new IllegalArgumentException("huiying.knowledge.elasticsearch.uris: none (expected: one or more)");
        }
        caCertificate = caCertificate == null || caCertificate.toString().isEmpty() ? null : caCertificate;
        if (!alias.matches("[a-z0-9][a-z0-9_-]{0,99}")) {
            throw new IllegalArgumentException("huiying.knowledge.elasticsearch.alias: " + alias
                    + " (expected: small letters, digits, - and _, up to 100)");
        }
    }

    @Override
    public String toString() {
        return "ElasticSettings[uris=" + uris + ", alias=" + alias + "]";
    }
}
