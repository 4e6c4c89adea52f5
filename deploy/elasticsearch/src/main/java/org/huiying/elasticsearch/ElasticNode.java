package org.huiying.elasticsearch;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A node that runs. It ends when it is closed, and with the process that started it. */
public final class ElasticNode implements AutoCloseable {

    private static final String STARTED = "started";
    private static final int SECONDS_TO_END = 10;

    private final Process process;
    private final int port;

    private ElasticNode(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * @param home where its files go; is made
     * @param heapMegabytes 512 is enough for tests
     */
    public static ElasticNode start(Path home, int heapMegabytes) throws IOException {
        Files.createDirectories(home.resolve("config"));
        int port = freePort();
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heapMegabytes + "m", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "-cp", classPath(),
                "org.elasticsearch.node.NodeProcess", home.toString(), Integer.toString(port)).redirectErrorStream(true).start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        awaitStart(process);
        return new ElasticNode(process, port);
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** This module's own classes, and what Maven wrote down beside them. */
    private static String classPath() throws IOException {
        try {
            Path own = Path.of(ElasticNode.class.getProtectionDomain().getCodeSource().getLocation().toURI());
            Path written = own.resolveSibling("node-classpath");
            if (!Files.exists(written)) {
                throw new IOException("elasticsearch: " + written + " is missing (expected: Maven's phase process-classes makes it)");
            }
            return own + File.pathSeparator + Files.readString(written).strip();
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static void awaitStart(Process process) throws IOException {
        BufferedReader output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine(); !STARTED.equals(line); line = output.readLine()) {
            if (line == null) {
                throw new IOException("elasticsearch: ended before it answered\n" + said);
            }
            said.append(line).append('\n');
        }
        Thread.ofVirtual().start(() -> output.lines().forEach(line -> { }));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
