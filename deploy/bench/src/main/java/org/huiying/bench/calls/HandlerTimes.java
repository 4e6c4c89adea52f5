package org.huiying.bench.calls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiying.bench.Latencies;

/** How long the server itself was busy with each webhook, by its own access log: what the provider sees includes the way. */
final class HandlerTimes {

    private static final String HOOKS = "/hooks/twilio/voice";
    private static final long NANOS_PER_MICRO = 1_000;

    private final Path directory;
    private long before;

    HandlerTimes(Path directory) {
        this.directory = directory;
    }

    /** What the server has to be told to keep them. */
    List<String> settings() {
        return List.of("--server.tomcat.accesslog.enabled=true", "--server.tomcat.accesslog.buffered=false",
                "--server.tomcat.accesslog.directory=" + directory, "--server.tomcat.accesslog.pattern=%D %U");
    }

    /** What came before counts no more. */
    void begin() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            before = files.flatMap(HandlerTimes::lines).count();
        }
    }

    /** Nanoseconds by the part of the address after {@value #HOOKS}. */
    private Map<String, List<Long>> read() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.flatMap(HandlerTimes::lines).skip(before).map(line -> line.split(" ", 2))
                    .filter(words -> words.length == 2 && words[1].startsWith(HOOKS))
                    .collect(Collectors.groupingBy(words -> words[1].substring(HOOKS.length()), TreeMap::new,
                            Collectors.mapping(words -> Long.parseLong(words[0]) * NANOS_PER_MICRO, Collectors.toList())));
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All together, and prints each kind. */
    Latencies print() throws IOException {
        Map<String, List<Long>> kinds = read();
        kinds.forEach((kind, times) -> System.out.println(of(times).row("  " + (kind.isEmpty() ? "/" : kind) + " (" + times.size() + ")")));
        return of(kinds.values().stream().flatMap(List::stream).toList());
    }

    private static Latencies of(List<Long> times) {
        return Latencies.of(times.stream().mapToLong(Long::longValue).toArray(), times.size());
    }
}
