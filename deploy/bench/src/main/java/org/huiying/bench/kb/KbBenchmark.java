package org.huiying.bench.kb;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.huiying.bench.Benchmark;
import org.huiying.bench.Json;
import org.huiying.bench.Latencies;
import org.huiying.bench.Options;
import org.slf4j.LoggerFactory;

/** How well articles are found in Chinese, and how fast. */
public final class KbBenchmark implements Benchmark {

    /** A server has been running for a while; what the compiler takes is not part of an answer. */
    private static final long WARM_UP_NANOS = TimeUnit.SECONDS.toNanos(8);

    @Override
    public String usage() {
        return """
                --docs FILE --queries FILE --qrels FILE [--engine lucene|elasticsearch] [--baseline standard|cjk|smartcn]
                [--articles N]
                indexes the articles of a set and asks its questions, one after the other, through the product's own analysis
                and search with its default settings, or through Lucene as it comes with one of three analysers.
                docs: lines of {"id","title","body"}; queries: lines of {"id","text"}; qrels: query, article and grade.
                With --engine elasticsearch a real node is started, and PostgreSQL for the queue that feeds it.
                Figures of quality are means over all questions; times are milliseconds of one client.
                With --articles the set is grown to that size, always in the same way (quality then says nothing), and more is
                measured: questions a second beside Lucene alone with the same terms, suggestions at each typed character,
                building the index from PostgreSQL while questions are asked, and how soon a published article is found.""";
    }

    @Override
    public boolean run(Options options) throws Exception {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
        int articles = options.number("articles", 0);
        List<Doc> docs = new GrownDocs(SearchSet.docs(file(options, "docs")), articles);
        List<Asked> questions = SearchSet.questions(file(options, "queries"));
        Grades grades = Grades.read(file(options, "qrels"));
        Path folder = Files.createTempDirectory("huiying-bench-kb-");
        Path index = folder.resolve("index");
        try (Engine engine = engine(options, index)) {
            long begun = System.nanoTime();
            engine.index(docs);
            double seconds = Math.round((System.nanoTime() - begun) / 1e6) / 1e3;
            warmUp(engine, questions);
            Quality quality = new Quality();
            long[] nanos = new long[questions.size()];
            for (Asked asked : questions) {
                long start = System.nanoTime();
                List<String> found = engine.best(asked.text(), Quality.TOP);
                nanos[quality.questions()] = System.nanoTime() - start;
                quality.add(found, grades.of(asked.id()));
            }
            Map<String, Object> figures = figures(docs.size(), quality, Latencies.of(nanos, nanos.length), seconds);
            print(figures);
            if (articles > 0 && engine instanceof ProductEngine product) {
                add(figures, Speed.measure(product.built(), index, questions));
                add(figures, Rebuild.measure(docs, questions, folder));
            }
            System.out.println(Json.line(figures));
            return true;
        } finally {
            delete(folder);
        }
    }

    private static void warmUp(Engine engine, List<Asked> questions) throws Exception {
        long begun = System.nanoTime();
        for (int i = 0; !questions.isEmpty() && System.nanoTime() - begun < WARM_UP_NANOS; i++) {
            engine.best(questions.get(i % questions.size()).text(), Quality.TOP);
        }
    }

    private static Engine engine(Options options, Path index) throws IOException {
        String engine = options.text("engine").orElse("lucene");
        if (engine.equals("elasticsearch")) {
            return new ElasticEngine(index);
        }
        if (!engine.equals("lucene")) {
            throw new IllegalArgumentException("engine: " + engine + " (expected: lucene or elasticsearch)");
        }
        var baseline = options.text("baseline");
        return baseline.isPresent() ? new BaselineEngine(baseline.get(), index) : new ProductEngine(index);
    }

    private static Path file(Options options, String name) {
        return Path.of(options.text(name).orElseThrow(() -> new IllegalArgumentException("--" + name + ": missing (expected: a file)")));
    }

    private static Map<String, Object> figures(int docs, Quality quality, Latencies latencies, double seconds) {
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
        return line;
    }

    private static void print(Map<String, Object> figures) {
        figures.forEach((name, value) -> System.out.printf("%-20s %10s%n", name, value));
    }

    private static void add(Map<String, Object> figures, Map<String, Object> more) {
        print(more);
        figures.putAll(more);
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
