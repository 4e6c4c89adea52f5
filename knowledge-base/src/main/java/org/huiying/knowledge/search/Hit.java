package org.huiying.knowledge.search;

import java.util.List;

import org.huiying.knowledge.article.ArticleId;
import org.huiying.knowledge.learning.Learnt;
import org.jspecify.annotations.Nullable;

/**
 * An article that was found.
 *
 * @param title whole
 * @param snippet the part that answers best
 * @param score higher is better; comparable within one answer only
 * @param learnt how use raised it, if it did; never for customers, whom the words of others do not concern
 */
public record Hit(ArticleId id, List<Segment> title, List<Segment> snippet, String product, List<String> faultCodes,
        double score, @Nullable Learnt learnt) {

    public Hit {
        title = List.copyOf(title);
        snippet = List.copyOf(snippet);
        faultCodes = List.copyOf(faultCodes);
    }

    /** A hit that use had no part in. */
    public Hit(ArticleId id, List<Segment> title, List<Segment> snippet, String product, List<String> faultCodes, double score) {
        this(id, title, snippet, product, faultCodes, score, null);
    }

    public String plainTitle() {
        return String.join("", title.stream().map(Segment::text).toList());
    }
}
