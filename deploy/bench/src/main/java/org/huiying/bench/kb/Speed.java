package org.huiying.bench.kb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.Query;
import org.huiying.bench.Latencies;
import org.huiying.knowledge.search.LuceneSearch;
import org.huiying.knowledge.search.Question;

/** How fast a large index answers, beside Lucene alone, and while somebody types. */
final class Speed {

    /** The last one counts: before it both are compiled. */
    private static final int ROUNDS = 6;
    private static final int SUGGESTED = 8;
    private static final int TYPED = 20;

    private Speed() {}

    static Map<String, Object> measure(LuceneSearch search, Path folder, List<Asked> questions) throws IOException {
        Map<String, Object> figures = new LinkedHashMap<>();
        double bare = 0;
        double product = 0;
        try (BareLucene lucene = new BareLucene(folder)) {
            List<Query> queries = questions.stream().map(asked -> lucene.query(asked.text())).toList();
            for (int round = 0; round < ROUNDS; round++) {
                bare = perSecond(queries, lucene::search);
                product = perSecond(questions, asked -> search.search(Question.byStaff(asked.text(), Quality.TOP)));
            }
        }
        figures.put("bare_per_s", Math.round(bare));
        figures.put("product_per_s", Math.round(product));
        figures.put("share_of_bare", Math.round(100 * product / bare) / 100.0);
        Latencies typing = typing(search, questions);
        figures.put("typing_p50_ms", typing.p50());
        figures.put("typing_p99_ms", typing.p99());
        return figures;
    }

    /** Every beginning of a question, as it grows under somebody's fingers. */
    private static Latencies typing(LuceneSearch search, List<Asked> questions) {
        List<String> typed = new ArrayList<>();
        for (Asked asked : questions) {
            for (int length = 1; length <= Math.min(TYPED, asked.text().length()); length++) {
                typed.add(asked.text().substring(0, length));
            }
        }
        long[] nanos = new long[typed.size()];
        for (int i = 0; i < nanos.length; i++) {
            long start = System.nanoTime();
            search.suggest(Question.byStaff(typed.get(i), SUGGESTED));
            nanos[i] = System.nanoTime() - start;
        }
        return Latencies.of(nanos, nanos.length);
    }

    private static <T> double perSecond(List<T> all, Answer<T> answer) throws IOException {
        long begun = System.nanoTime();
        for (T one : all) {
            answer.to(one);
        }
        return all.size() / ((System.nanoTime() - begun) / 1e9);
    }

    private interface Answer<T> {
        void to(T question) throws IOException;
    }
}
