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

    /** What a question scores that shares more than a product's name with an article; greetings stay under ten. */
    private static final double STRONG = 25;

    static Suggestion of(Hit hit, @Nullable String product) {
        List<String> title = hits(hit.title());
        List<String> why = Stream.concat(title.stream(), hits(hit.snippet()).stream()).distinct()
                .limit(MOST_WORDS).toList();
        boolean sameProduct = hit.product().equals(product);
        boolean fits = hit.score() >= STRONG && (sameProduct || product == null);
        return new Suggestion(HitView.of(hit), why, sameProduct, fits);
    }

    private static List<String> hits(List<Segment> segments) {
        return segments.stream().filter(Segment::hit).map(Segment::text).filter(word -> word.length() > 1).toList();
    }
}
