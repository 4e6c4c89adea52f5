package org.huiying.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiying.embedded.FreePort;

/** The application as a process of its own, on a data directory of its own. */
public final class AppProcess implements AutoCloseable {

    private static final String READY = "Huiying is ready";

    private final Process process;
    private final URI address;
    private final Path data;
    private final Duration readyAfter;

    private AppProcess(Process process, URI address, Path data, Duration readyAfter) {
        this.process = process;
        this.address = address;
        this.data = data;
        this.readyAfter = readyAfter;
    }

    /**
     * Starts with the JVM options of {@code mvn spring-boot:run} and returns when it says that it is ready. In a benchmark
     * whoever loads it goes before it when both want a processor ({@code BENCH_NICE}): in truth those have machines of their
     * own, and what they wait for each other would be measured as if it were the application's.
     */
    public static AppProcess start(Path data, String... more) throws IOException {
        long begun = System.nanoTime();
        int port = FreePort.find();
        List<String> command = new ArrayList<>(
                Optional.ofNullable(System.getenv("BENCH_NICE")).map(nice -> List.of("nice", "-n", nice)).orElse(List.of()));
        command.addAll(List.of(
                ProcessHandle.current().info().command().orElse("java"), "--enable-native-access=ALL-UNNAMED", "-Xmx384m", "-XX:+UseSerialGC",
                "-XX:MaxMetaspaceSize=256m", "-cp", System.getProperty("java.class.path")));
        command.addAll(Stream.of(System.getenv().getOrDefault("BENCH_JVM_OPTIONS", "").split(" ")).filter(option -> !option.isBlank()).toList());
        command.addAll(List.of("org.huiying.app.Main", "--server.port=" + port, "--huiying.data-dir=" + data));
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        BufferedReader output = process.inputReader();
        List<String> said = new ArrayList<>();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.add(line);
            if (line.contains(READY)) {
                Thread.ofVirtual().start(() -> output.lines().forEach(rest -> System.err.println("app: " + rest)));
                return new AppProcess(process, URI.create("http://127.0.0.1:" + port), data, Duration.ofNanos(System.nanoTime() - begun));
            }
        }
        throw new IOException("the application did not start:\n" + String.join("\n", said));
    }

    public URI address() {
        return address;
    }

    public Path data() {
        return data;
    }

    /** To the database that it started. */
    public Connection database() throws IOException, SQLException {
        String port = Files.readAllLines(data.resolve("postgres/cluster/postgresql.conf")).stream().filter(line -> line.startsWith("port"))
                .map(line -> line.replaceAll("\\D", "")).findFirst().orElseThrow();
        String password = Files.readString(data.resolve("postgres/password")).strip();
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/huiying", "huiying", password);
    }

    Duration readyAfter() {
        return readyAfter;
    }

    public long pid() {
        return process.pid();
    }

    /** Logins and passwords of the first start. */
    public Map<String, String> accounts() throws IOException {
        return Files.readAllLines(data.resolve("accounts.txt")).stream().map(line -> line.strip().split("\\s+"))
                .filter(words -> words.length >= 2).collect(Collectors.toMap(words -> words[0], words -> words[1]));
    }

    /** Resident memory in MiB by who uses it; pages that PostgreSQL's processes share are counted once. */
    Map<String, Long> residentMebibytes() throws IOException {
        List<Long> postmaster = Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid")).stream().limit(1).map(Long::parseLong).toList();
        long redis = Long.parseLong(Files.readString(data.resolve("redis/redis.pid")).strip());
        long postgres = 0;
        for (Long pid : postmaster) {
            postgres += proportional(pid);
            for (ProcessHandle child : ProcessHandle.of(pid).orElseThrow().descendants().toList()) {
                postgres += proportional(child.pid());
            }
        }
        return Map.of("application", proportional(process.pid()) / 1024, "postgres", postgres / 1024, "redis", proportional(redis) / 1024);
    }

    private static long proportional(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/smaps_rollup")).stream().filter(line -> line.startsWith("Pss:"))
                .map(line -> line.replaceAll("\\D", "")).mapToLong(Long::parseLong).sum();
    }

    /** Ends the application as {@code kill -9} does; what it started runs on. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
