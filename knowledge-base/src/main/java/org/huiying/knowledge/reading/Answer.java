package org.huiying.knowledge.reading;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import org.huiying.knowledge.search.Hit;
import org.huiying.knowledge.search.HitView;
import org.huiying.knowledge.search.Question;

/** The hits for a question and how long they took to find. */
record Answer(List<HitView> hits, double tookMs) {

    static Answer to(Question question, Function<Question, List<Hit>> search) {
        long start = System.nanoTime();
        List<HitView> hits = search.apply(question).stream().map(HitView::of).toList();
        return new Answer(hits, TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - start) / 1000.0);
    }
}
