package org.huiying.knowledge.search;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import javax.net.ssl.SSLContext;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import org.jspecify.annotations.Nullable;

/** Stands before the real node and passes everything on, but for what it is told to refuse, in Elasticsearch's own words. */
final class Doorway implements AutoCloseable {

    private static final List<String> HEADERS = List.of("Content-Type", "Accept");

    /** How often a whole request to write finds no room. */
    final AtomicInteger busy = new AtomicInteger();
    /** How often each article of a request finds no room. */
    final AtomicInteger busyArticles = new AtomicInteger();
    final AtomicInteger written = new AtomicInteger();
    volatile int mostBytes = Integer.MAX_VALUE;
    /** Who may come in; anybody when null. */
    volatile @Nullable String authorization;
    /** What is asked waits for it. */
    volatile CountDownLatch open = new CountDownLatch(0);

    private final URI node;
    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final String scheme;

    private Doorway(URI node, HttpServer server, String scheme) {
        this.node = node;
        this.server = server;
        this.scheme = scheme;
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    static Doorway plain(URI node) throws IOException {
        return new Doorway(node, HttpServer.create(local(), 0), "http");
    }

    static Doorway tls(URI node, SSLContext context) throws IOException {
        HttpsServer server = HttpsServer.create(local(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        return new Doorway(node, server, "https");
    }

    private static InetSocketAddress local() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    URI uri() {
        return URI.create(scheme + "://127.0.0.1:" + server.getAddress().getPort());
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            boolean writes = exchange.getRequestURI().getPath().endsWith("/_bulk");
            open.await();
            if (authorization != null && !authorization.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                refuse(exchange, 401, "security_exception", "missing authentication credentials for REST request");
            } else if (writes && body.length > mostBytes) {
                refuse(exchange, 413, "content_too_long_exception", "entity content is too long");
            } else if (writes && busy.getAndUpdate(Doorway::less) > 0) {
                refuse(exchange, 429, "es_rejected_execution_exception", "rejected execution of coordinating operation");
            } else if (writes && busyArticles.getAndUpdate(Doorway::less) > 0) {
                answer(exchange, 200, BulkAnswers.allRejected(new String(body, StandardCharsets.UTF_8)));
            } else {
                written.addAndGet(writes ? 1 : 0);
                passOn(exchange, body);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int less(int left) {
        return Math.max(0, left - 1);
    }

    private static void refuse(HttpExchange exchange, int status, String type, String reason) throws IOException {
        answer(exchange, status, """
                {"error":{"root_cause":[{"type":"%1$s","reason":"%2$s"}],"type":"%1$s","reason":"%2$s"},"status":%3$d}"""
                .formatted(type, reason, status));
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/vnd.elasticsearch+json;compatible-with=9");
        exchange.getResponseHeaders().set("X-elastic-product", "Elasticsearch");
        send(exchange, status, json.getBytes(StandardCharsets.UTF_8));
    }

    private void passOn(HttpExchange exchange, byte[] body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(node.resolve(exchange.getRequestURI()))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        for (String name : HEADERS) {
            String value = exchange.getRequestHeaders().getFirst(name);
            if (value != null) {
                request.header(name, value);
            }
        }
        HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        for (String name : List.of("Content-Type", "X-elastic-product")) {
            response.headers().firstValue(name).ifPresent(value -> exchange.getResponseHeaders().set(name, value));
        }
        send(exchange, response.statusCode(), response.body());
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, head || body.length == 0 ? -1 : body.length);
        if (!head) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        open.countDown();
        server.stop(0);
        client.close();
    }
}
