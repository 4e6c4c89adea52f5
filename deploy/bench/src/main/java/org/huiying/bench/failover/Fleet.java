package org.huiying.bench.failover;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The nodes that run: one of them routes, the others are ready to. */
final class Fleet implements AutoCloseable {

    private static final int SIZE = 3;

    private final Stores stores;
    private final String classPath;
    private final Path shared;
    private final List<NodeProcess> nodes = new ArrayList<>();

    Fleet(Stores stores, Path directory) throws IOException {
        this.stores = stores;
        this.classPath = PackedClasses.pack(directory);
        this.shared = directory.resolve("shared.jsa");
    }

    /** The first node starts and ends, so that the others start faster: it leaves the classes that it has loaded. */
    void start() throws IOException {
        NodeProcess first = NodeProcess.start(stores, classPath, shared);
        nodes.add(first);
        first.awaitReady();
        first.end();
        first.awaitEnd();
        nodes.remove(first);
        fill();
        nodes.forEach(NodeProcess::awaitReady);
    }

    /** Starts what is missing; it gets ready meanwhile. */
    void fill() throws IOException {
        while (nodes.size() < SIZE) {
            nodes.add(NodeProcess.start(stores, classPath, shared));
        }
    }

    NodeProcess holder(LeaseView.Held lease) {
        return nodes.stream().filter(node -> node.isNamed(lease.holder())).findFirst()
                .orElseThrow(() -> new IllegalStateException("the lease names " + lease.holder() + " (expected: one of our nodes)"));
    }

    /** Returns when another than this one is ready to take over. */
    void awaitSpare(NodeProcess holder) {
        List<NodeProcess> spares = nodes.stream().filter(node -> node != holder).toList();
        if (spares.stream().noneMatch(NodeProcess::isReady)) {
            spares.getFirst().awaitReady();
        }
    }

    void remove(NodeProcess node) {
        nodes.remove(node);
    }

    String logs() {
        return String.join("\n---\n", nodes.stream().map(NodeProcess::log).toList());
    }

    @Override
    public void close() throws IOException {
        for (NodeProcess node : nodes) {
            node.kill();
        }
    }
}
