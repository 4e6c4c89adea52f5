package org.huiying.bench.kb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.huiying.bench.Benchmark;
import org.huiying.bench.Json;
import org.huiying.bench.Latencies;
import org.huiying.bench.Options;

/** How well articles are found in Chinese, and how fast. */
public final class KbBenchmark implements Benchmark {

    private static final int WARM_UP = 300;

    @Override
    public String usage() {
        return """
                --docs FILE --queries FILE --qrels FILE [--engine lucene] [--baseline standard|cjk|smartcn]
                indexes the articles of a set and asks its questions, one after the other, through the product's own analysis
                and search with its default settings, or through Lucene as it comes with one of three analysers.
                docs: lines of {"id","title","body"}; queries: lines of {"id","text"}; qrels: query, article and grade.
                Figures of quality are means over all questions; times are milliseconds of one client.""";
    }

    @Override
    public boolean run(Options options) throws Exception {
        List<Doc> docs = SearchSet.docs(file(options, "docs"));
        List<Asked> questions = SearchSet.questions(file(options, "queries"));
        Grades grades = Grades.read(file(options, "qrels"));
        Path folder = Files.createTempDirectory("huiying-bench-kb-");
        try (Engine engine = engine(options, folder)) {
            long begun = System.nanoTime();
            engine.index(docs);
            double seconds = Math.round((System.nanoTime() - begun) / 1e6) / 1e3;
            for (Asked asked : questions.subList(0, Math.min(WARM_UP, questions.size()))) {
                engine.best(asked.text(), Quality.TOP);
            }
            Quality quality = new Quality();
            long[] nanos = new long[questions.size()];
            for (Asked asked : questions) {
                long start = System.nanoTime();
                List<String> found = engine.best(asked.text(), Quality.TOP);
                nanos[quality.questions()] = System.nanoTime() - start;
                quality.add(found, grades.of(asked.id()));
            }
            print(docs.size(), quality, Latencies.of(nanos, nanos.length), seconds);
            return true;
        } finally {
            delete(folder);
        }
    }

    private static Engine engine(Options options, Path folder) throws IOException {
        String engine = options.text("engine").orElse("lucene");
        if (!engine.equals("lucene")) {
            throw new IllegalArgumentException("engine: " + engine + " (expected: lucene)");
        }
        var baseline = options.text("baseline");
        return baseline.isPresent() ? new BaselineEngine(baseline.get(), folder) : new ProductEngine(folder);
    }

    private static Path file(Options options, String name) {
        return Path.of(options.text(name).orElseThrow(() -> new IllegalArgumentException("--" + name + ": missing (expected: a file)")));
    }

    private static void print(int docs, Quality quality, Latencies latencies, double seconds) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("docs", docs);
        line.put("queries", quality.questions());
        line.put("mrr10", quality.mrr10());
        line.put("ndcg10", quality.ndcg10());
        line.put("recall5", quality.recall5());
        line.put("recall10", quality.recall10());
        line.put("success1", quality.success1());
        line.put("p50_ms", latencies.p50());
        line.put("p99_ms", latencies.p99());
        line.put("index_s", seconds);
        line.keySet().forEach(name -> System.out.printf("%9s", name));
        System.out.println();
        line.values().forEach(value -> System.out.printf("%9s", value));
        System.out.println();
        System.out.println(Json.line(line));
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
