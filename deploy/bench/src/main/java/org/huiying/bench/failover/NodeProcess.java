package org.huiying.bench.failover;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** One node, with the wire that connects it. */
final class NodeProcess {

    private static final int LINES_KEPT = 200;

    private final Process process;
    private final Wire wire;
    private final CompletableFuture<Void> ready = new CompletableFuture<>();
    private final Deque<String> said = new ArrayDeque<>();

    private NodeProcess(Process process, Wire wire) {
        this.process = process;
        this.wire = wire;
    }

    /**
     * @param classPath jars only
     * @param shared    where the JVM keeps loaded classes for the next start; made when the first node ends in peace
     */
    static NodeProcess start(Stores stores, String classPath, Path shared) throws IOException {
        Wire wire = new Wire(stores.postgresPort());
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"), "--enable-native-access=ALL-UNNAMED", "-Xmx128m", "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + shared, "-Xlog:disable", "-cp", classPath,
                RoutingNode.class.getName()));
        command.addAll(stores.settings(wire.port()));
        NodeProcess node = new NodeProcess(new ProcessBuilder(command).redirectErrorStream(true).start(), wire);
        Thread.ofVirtual().start(node::listen);
        return node;
    }

    private void listen() {
        try (BufferedReader output = process.inputReader()) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                keep(line);
                if (line.equals(RoutingNode.READY)) {
                    ready.complete(null);
                }
            }
            ready.completeExceptionally(new IllegalStateException("the node ended:\n" + log()));
        } catch (IOException e) {
            ready.completeExceptionally(e);
        }
    }

    private synchronized void keep(String line) {
        said.add(line);
        if (said.size() > LINES_KEPT) {
            said.remove();
        }
    }

    synchronized String log() {
        return String.join("\n", said);
    }

    NodeProcess awaitReady() {
        ready.orTimeout(180, TimeUnit.SECONDS).join();
        return this;
    }

    boolean isReady() {
        return ready.isDone();
    }

    /** Whether this is the node that a lease names. */
    boolean isNamed(String holder) {
        return holder.startsWith(process.pid() + "@");
    }

    Wire wire() {
        return wire;
    }

    void kill() throws IOException {
        process.destroyForcibly();
        process.onExit().join();
        wire.close();
    }

    /** Asks it to shut down. */
    void end() {
        process.destroy();
    }

    void awaitEnd() throws IOException {
        process.onExit().join();
        wire.close();
    }

    void pause() throws IOException {
        signal("-STOP");
    }

    void resume() throws IOException {
        signal("-CONT");
    }

    private void signal(String name) throws IOException {
        int outcome = new ProcessBuilder("kill", name, Long.toString(process.pid())).inheritIO().start().onExit().join().exitValue();
        if (outcome != 0) {
            throw new IOException("kill " + name + " " + process.pid() + " answered " + outcome);
        }
    }
}
