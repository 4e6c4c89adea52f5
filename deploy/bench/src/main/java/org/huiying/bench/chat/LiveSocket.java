package org.huiying.bench.chat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.huiying.bench.Json;
import tools.jackson.databind.JsonNode;

/** One socket of the live stream: frames in order, pings answered. */
public final class LiveSocket implements WebSocket.Listener {

    private final Consumer<JsonNode> onFrame;
    private final StringBuilder partial = new StringBuilder();
    private CompletableFuture<WebSocket> sending = new CompletableFuture<>();

    private LiveSocket(Consumer<JsonNode> onFrame) {
        this.onFrame = onFrame;
    }

    public static LiveSocket open(HttpClient http, URI address, Map<String, String> headers, Consumer<JsonNode> onFrame) {
        LiveSocket socket = new LiveSocket(onFrame);
        WebSocket.Builder builder = http.newWebSocketBuilder();
        headers.forEach(builder::header);
        socket.opened(builder.buildAsync(address, socket).join());
        return socket;
    }

    private synchronized void opened(WebSocket webSocket) {
        sending.complete(webSocket);
    }

    public synchronized void send(Map<String, ?> frame) {
        String text = Json.line(frame);
        sending = sending.thenCompose(webSocket -> webSocket.sendText(text, true));
    }

    public void close() {
        sending.thenAccept(WebSocket::abort);
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            JsonNode frame = Json.read(partial.toString());
            partial.setLength(0);
            if (frame.path("t").asString("").equals("ping")) {
                send(Map.of("t", "pong", "n", frame.path("n").asLong(0)));
            } else {
                onFrame.accept(frame);
            }
        }
        webSocket.request(1);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        System.err.println("socket: " + error);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
        System.err.println("socket closed by the server: " + statusCode + " " + reason);
        return CompletableFuture.completedFuture(null);
    }
}
