package org.huiying.knowledge.search;

import java.util.List;

import org.huiying.knowledge.article.ArticleId;

/**
 * An article that was found.
 *
 * @param title whole
 * @param snippet the part that answers best
 * @param score higher is better; comparable within one answer only
 */
public record Hit(ArticleId id, List<Segment> title, List<Segment> snippet, String product, List<String> faultCodes,
        double score) {

    public Hit {
        title = List.copyOf(title);
        snippet = List.copyOf(snippet);
        faultCodes = List.copyOf(faultCodes);
    }

    public String plainTitle() {
        return String.join("", title.stream().map(Segment::text).toList());
    }
}
