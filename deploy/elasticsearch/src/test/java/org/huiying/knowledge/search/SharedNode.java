package org.huiying.knowledge.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;

import org.huiying.elasticsearch.ElasticNode;

/** One node for all tests of a run. */
final class SharedNode {

    private static final int HEAP_MB = 512;
    private static final ElasticNode NODE = start();

    private SharedNode() {
    }

    static URI uri() {
        return NODE.uri();
    }

    /** Settings for an index of one's own on the node. */
    static ElasticSettings settings(String alias) {
        return settings(NODE.uri(), alias);
    }

    /** Settings for a cluster that is not there. */
    static ElasticSettings unreachable(String alias) {
        return settings(URI.create("http://127.0.0.1:1"), alias);
    }

    private static ElasticSettings settings(URI uri, String alias) {
        return new ElasticSettings(List.of(uri), "", "", "", null, alias, Duration.ofSeconds(10), Duration.ofSeconds(5));
    }

    private static ElasticNode start() {
        try {
            return ElasticNode.start(Files.createTempDirectory("huiying-test-elasticsearch"), HEAP_MB);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
