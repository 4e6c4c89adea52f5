package org.huiying.knowledge.search;

import java.util.List;

import org.huiying.knowledge.learning.Learnt;
import org.jspecify.annotations.Nullable;

/** A hit as the browser gets it. */
public record HitView(long id, String title, List<Segment> titleSegments, List<Segment> snippet, String product,
        List<String> faultCodes, double score, @Nullable Learnt learnt) {

    public static HitView of(Hit hit) {
        return new HitView(hit.id().value(), hit.plainTitle(), hit.title(), hit.snippet(), hit.product(),
                hit.faultCodes(), Math.round(hit.score() * 1000) / 1000.0, hit.learnt());
    }
}
