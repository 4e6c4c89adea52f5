package org.huiying.knowledge.search;

import org.huiying.knowledge.learning.Learnt;
import org.jspecify.annotations.Nullable;

/** An article that may answer a question, while it is scored. */
final class Candidate {

    final long key;
    double score;
    @Nullable Learnt learnt;

    /** @param key what the engine knows it by */
    Candidate(long key, double score) {
        this.key = key;
        this.score = score;
    }
}
