package org.huiying.desk.knowledge;

import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.huiying.knowledge.search.Hit;
import org.huiying.knowledge.search.HitView;
import org.huiying.knowledge.search.Segment;
import org.jspecify.annotations.Nullable;

/**
 * An article that may help in a conversation.
 *
 * @param why the words of the customer that are in it, best first
 * @param sameProduct whether it is about the product of the conversation
 * @param strong whether it fits so well that it may be shown unasked
 */
record Suggestion(@JsonUnwrapped HitView hit, List<String> why, boolean sameProduct, boolean strong) {

    private static final int MOST_WORDS = 5;

    /** A product's name alone is shorter (洗衣机, 热水器). */
    private static final int FEWEST_CHARACTERS = 4;

    static Suggestion of(Hit hit, @Nullable String product) {
        List<String> title = hits(hit.title());
        List<String> why = Stream.concat(title.stream(), hits(hit.snippet()).stream()).distinct()
                .limit(MOST_WORDS).toList();
        boolean sameProduct = hit.product().equals(product);
        boolean fits = isAsked(title, hit.plainTitle()) && (sameProduct || product == null);
        return new Suggestion(HitView.of(hit), why, sameProduct, fits);
    }

    /** Whether the customer's own words are half of a title. Scores would not tell: they compare within one answer only. */
    private static boolean isAsked(List<String> hits, String title) {
        int said = hits.stream().mapToInt(String::length).sum();
        return said >= FEWEST_CHARACTERS && said * 2 >= title.length();
    }

    private static List<String> hits(List<Segment> segments) {
        return segments.stream().filter(Segment::hit).map(Segment::text).filter(word -> word.length() > 1).toList();
    }
}
