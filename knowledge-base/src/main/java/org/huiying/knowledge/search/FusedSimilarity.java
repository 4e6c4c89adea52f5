package org.huiying.knowledge.search;

import java.util.Map;
import java.util.stream.Collectors;

import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;

/** BM25 with each zone's own settings. */
final class FusedSimilarity extends PerFieldSimilarityWrapper {

    private final Map<String, Similarity> zones = Zone.ALL.stream()
            .collect(Collectors.toMap(Zone::name, zone -> new BM25Similarity(zone.k1(), zone.b())));
    private final Similarity other = new BM25Similarity();

    @Override
    public Similarity get(String field) {
        return zones.getOrDefault(field, other);
    }
}
