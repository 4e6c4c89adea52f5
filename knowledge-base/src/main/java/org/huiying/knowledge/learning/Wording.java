package org.huiying.knowledge.learning;

import java.time.Instant;
import java.util.Map;

import org.huiying.knowledge.article.ArticleId;

/**
 * All uses of an article for the same words.
 *
 * @param counts how often, by kind
 * @param weights the same, where what is old counts less
 */
record Wording(String words, ArticleId article, Map<UseKind, Integer> counts, Map<UseKind, Double> weights, Instant lastAt) {

    Wording {
        counts = Map.copyOf(counts);
        weights = Map.copyOf(weights);
    }

    int count(UseKind kind) {
        return counts.getOrDefault(kind, 0);
    }

    double weight(UseKind kind) {
        return weights.getOrDefault(kind, 0.0);
    }
}
