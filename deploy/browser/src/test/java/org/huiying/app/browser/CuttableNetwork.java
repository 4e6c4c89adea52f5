package org.huiying.app.browser;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A way to the server that can be cut: open connections break, new ones are dropped, until it is mended. */
final class CuttableNetwork implements AutoCloseable {

    private final ServerSocket listener;
    private final int server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    CuttableNetwork(int server) throws IOException {
        this.server = server;
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().start(this::accept);
    }

    String address() {
        return "http://127.0.0.1:" + listener.getLocalPort();
    }

    void cut() {
        cut = true;
        open.forEach(CuttableNetwork::closeQuietly);
        open.clear();
    }

    void mend() {
        cut = false;
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket page = listener.accept();
                if (cut) {
                    page.close();
                } else {
                    connect(page);
                }
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket page) throws IOException {
        Socket way = new Socket(InetAddress.getLoopbackAddress(), server);
        open.add(page);
        open.add(way);
        Thread.ofPlatform().daemon().start(() -> pump(page, way));
        Thread.ofPlatform().daemon().start(() -> pump(way, page));
    }

    private void pump(Socket from, Socket to) {
        try (InputStream in = from.getInputStream()) {
            in.transferTo(to.getOutputStream());
        } catch (IOException cutOrClosed) {
            // the other direction learns it from the closed socket
        }
        closeQuietly(from);
        closeQuietly(to);
        open.remove(from);
        open.remove(to);
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        cut();
    }
}
