package org.huiying.bench.chat;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** A visitor of the demo shop. */
final class Customer {

    private final Ledger ledger;
    private final LiveSocket socket;
    private final CompletableFuture<Void> welcome = new CompletableFuture<>();
    private long lastSeq;

    /** Opens the chat; the first words carry the number, by which the agent's side knows whose conversation it got. */
    Customer(Api api, Ledger ledger, int number) {
        this.ledger = ledger;
        String token = api.send("POST", "/visit/session", Map.of("site", "demo")).path("token").asString();
        api.bearer(token);
        api.send("POST", "/visit/conversation", Map.of("product", "air-conditioner", "topic", "after-sales", "name", "客户" + number,
                "text", firstWords(number), "clientId", UUID.randomUUID().toString()));
        this.socket = LiveSocket.open(api.http(), api.socket("/visit/live"), api.socketHeaders(), this::onFrame);
        socket.send(Map.of("t", "hello", "token", token, "after", 0));
        welcome.orTimeout(30, TimeUnit.SECONDS).join();
    }

    static String firstWords(int number) {
        return "空调不制冷，请帮忙看看 #" + number;
    }

    void say(int message, String text) {
        socket.send(Map.of("t", "send", "id", ledger.id(message).toString(), "kind", "TEXT", "text", text));
    }

    private void onFrame(JsonNode frame) {
        switch (frame.path("t").asString("")) {
            case "welcome" -> welcome.complete(null);
            case "receipt" -> ledger.acknowledged(ledger.message(frame.path("id").asString()), frame.path("seq").asLong());
            case "refused" -> ledger.refused();
            case "event" -> onEvent(frame);
            default -> { }
        }
    }

    private void onEvent(JsonNode frame) {
        long seq = frame.path("seq").asLong();
        boolean inOrder = lastSeq == 0 || seq == lastSeq + 1;
        lastSeq = seq;
        if (frame.path("type").asString().equals("message")) {
            int message = ledger.message(frame.path("data").path("id").asString());
            if (message >= 0 && Ledger.side(message) == Ledger.Side.AGENT) {
                ledger.delivered(message, inOrder);
            }
        }
    }

    void leave() {
        socket.close();
    }
}
