package org.huiying.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Time until ready, and resident memory then: from nothing, and again. */
final class StartBenchmark implements Benchmark {

    @Override
    public String usage() {
        return """
                (no options)
                time to ready and resident memory of application, PostgreSQL and Redis, from nothing and again; the JVM's own
                start is included, Maven's is not""";
    }

    @Override
    public boolean run(Options options) throws Exception {
        Path data = Files.createTempDirectory("huiying-bench-");
        try {
            System.out.printf("%-14s %10s %10s %10s %10s %10s%n", "", "ready s", "total MB", "app MB", "postgres", "redis");
            Map<String, Object> nothing = measure("from nothing", data);
            Map<String, Object> again = measure("again", data);
            System.out.println(Json.line(new TreeMap<>(Map.of("benchmark", "start", "fromNothing", nothing, "again", again))));
            return true;
        } finally {
            delete(data);
        }
    }

    private static Map<String, Object> measure(String name, Path data) throws IOException {
        try (AppProcess app = AppProcess.start(data)) {
            Map<String, Long> memory = app.residentMebibytes();
            double seconds = app.readyAfter().toMillis() / 1000.0;
            long total = memory.values().stream().mapToLong(Long::longValue).sum();
            System.out.printf("%-14s %10.2f %10d %10d %10d %10d%n", name, seconds, total, memory.get("application"), memory.get("postgres"), memory.get("redis"));
            return new TreeMap<>(Map.of("readySeconds", seconds, "totalMebibytes", total, "mebibytes", new TreeMap<>(memory)));
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
