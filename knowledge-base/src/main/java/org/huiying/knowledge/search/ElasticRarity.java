package org.huiying.knowledge.search;

import java.util.HashMap;
import java.util.Map;

import co.elastic.clients.elasticsearch.core.TermvectorsResponse;

/** How rare the terms of a question are in the Elasticsearch index. */
final class ElasticRarity implements Rarity {

    private final Map<String, Map<String, Integer>> articlesWith = new HashMap<>();
    private int articles;

    ElasticRarity(TermvectorsResponse vectors) {
        vectors.termVectors().forEach((field, vector) -> {
            Map<String, Integer> terms = new HashMap<>();
            vector.terms().forEach((term, statistics) -> {
                Integer in = statistics.docFreq();
                terms.put(term, in == null ? 0 : in);
            });
            articlesWith.put(field, terms);
            articles = Math.max(articles, vector.fieldStatistics() == null ? 0 : vector.fieldStatistics().docCount());
        });
    }

    @Override
    public int articles() {
        return articles;
    }

    @Override
    public int articlesWith(String field, String term) {
        return articlesWith.getOrDefault(field, Map.of()).getOrDefault(term, 0);
    }
}
