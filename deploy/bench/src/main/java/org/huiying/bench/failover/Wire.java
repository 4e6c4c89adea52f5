package org.huiying.bench.failover;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The network between one node and PostgreSQL. When it is cut nothing passes and nobody is told, not even that the other
 * side has closed; when it is mended what was under way arrives.
 */
final class Wire implements AutoCloseable {

    private static final int BUFFER = 16 * 1024;

    private final ServerSocket listener;
    private final int server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private boolean cut;

    Wire(int server) throws IOException {
        this.server = server;
        this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    synchronized void cut() {
        cut = true;
    }

    synchronized void mend() {
        cut = false;
        notifyAll();
    }

    private synchronized void awaitWhole() throws InterruptedException {
        while (cut) {
            wait();
        }
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket node = listener.accept();
                open.add(node);
                Thread.ofVirtual().start(() -> connect(node));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket node) {
        try {
            awaitWhole();
            Socket way = new Socket(InetAddress.getLoopbackAddress(), server);
            node.setTcpNoDelay(true);
            way.setTcpNoDelay(true);
            open.add(way);
            Thread.ofVirtual().start(() -> pump(node, way));
            Thread.ofVirtual().start(() -> pump(way, node));
        } catch (IOException | InterruptedException e) {
            end(node);
        }
    }

    private void pump(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[BUFFER];
            for (int n = read(in, buffer); n >= 0; n = read(in, buffer)) {
                awaitWhole();
                out.write(buffer, 0, n);
            }
            awaitWhole();
        } catch (IOException | InterruptedException closed) {
            // the other direction learns it from the closed socket
        }
        end(from);
        end(to);
    }

    /** What breaks off is over, but while the wire is cut the other side must not hear of it. */
    private static int read(InputStream in, byte[] buffer) {
        try {
            return in.read(buffer);
        } catch (IOException reset) {
            return -1;
        }
    }

    private void end(Socket socket) {
        open.remove(socket);
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException("socket " + socket + " cannot be closed", e);
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        mend();
        open.forEach(this::end);
    }
}
