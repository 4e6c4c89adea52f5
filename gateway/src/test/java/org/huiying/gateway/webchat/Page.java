package org.huiying.gateway.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A visitor's page without a browser: speaks the protocol as written in the README, and nothing else. */
final class Page implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;
    final BlockingQueue<JsonNode> frames = new LinkedBlockingQueue<>();
    @Nullable String token;
    @Nullable WebSocket socket;

    Page(int port) {
        this.port = port;
    }

    record Answer(int status, HttpResponse<byte[]> raw) {

        JsonNode json() {
            return JSON.readTree(raw.body());
        }

        String code() {
            return json().path("code").asString();
        }
    }

    Answer get(String path) {
        return exchange(request(path).GET());
    }

    Answer post(String path, Object body) {
        return exchange(request(path).header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body instanceof String s ? s : JSON.writeValueAsString(body))));
    }

    Answer upload(byte[] content, String name) {
        return exchange(request("/visit/attachments").header("X-File-Name", name)
                .POST(HttpRequest.BodyPublishers.ofByteArray(content)));
    }

    HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    Answer exchange(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(answer.statusCode(), answer);
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException("no answer", failed);
        }
    }

    /** Begins a session on the demo site and keeps its token. */
    Page begin() {
        var answer = post("/visit/session", Map.of("site", "demo"));
        assertThat(answer.status()).isEqualTo(200);
        token = answer.json().path("token").asString();
        return this;
    }

    Page connect(@Nullable String origin) {
        var builder = http.newWebSocketBuilder();
        if (origin != null) {
            builder.header("Origin", origin);
        }
        socket = builder.buildAsync(URI.create("ws://localhost:" + port + "/visit/live"), new WebSocket.Listener() {
            private final StringBuilder text = new StringBuilder();

            @Override
            public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
                text.append(part);
                if (last) {
                    frames.add(JSON.readTree(text.toString()));
                    text.setLength(0);
                }
                from.request(1);
                return null;
            }

            @Override
            public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
                frames.add(JSON.createObjectNode().put("t", "closed").put("status", status));
                return null;
            }
        }).join();
        return this;
    }

    Page hello(long after) {
        return send(Map.of("t", "hello", "token", token == null ? "" : token, "after", after));
    }

    Page send(Object frame) {
        var text = frame instanceof String s ? s : JSON.writeValueAsString(frame);
        assertThat(socket).isNotNull();
        socket.sendText(text, true).join();
        return this;
    }

    /** The next frame of that kind; others before it are passed over. */
    JsonNode await(String kind) {
        try {
            for (var frame = frames.poll(5, TimeUnit.SECONDS); frame != null; frame = frames.poll(5, TimeUnit.SECONDS)) {
                if (frame.path("t").asString().equals(kind)) {
                    return frame;
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw new AssertionError("no frame " + kind);
    }

    @Override
    public void close() {
        if (socket != null) {
            socket.abort();
        }
        http.shutdownNow();
    }
}
