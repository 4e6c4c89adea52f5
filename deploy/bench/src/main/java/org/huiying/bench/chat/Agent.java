package org.huiying.bench.chat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.ObjLongConsumer;
import tools.jackson.databind.JsonNode;

/** An agent who accepts every offer at once and follows the conversations that she got. */
final class Agent {

    private final Api api;
    private final Ledger ledger;
    private final Executor work;
    private final ObjLongConsumer<Agent> took;
    private final LiveSocket socket;
    private final Map<String, Long> lastSeq = new ConcurrentHashMap<>();

    /** @param took told each conversation whose offer she accepted, once she follows it */
    Agent(Api api, Ledger ledger, Executor work, Account account, ObjLongConsumer<Agent> took) {
        this.api = api;
        this.ledger = ledger;
        this.work = work;
        this.took = took;
        api.begin();
        api.send("POST", "/api/session", Map.of("login", account.login(), "password", account.password()));
        long id = api.get("/api/me").path("agent").path("id").asLong();
        this.socket = LiveSocket.open(api.http(), api.socket("/live"), api.socketHeaders(), this::onFrame);
        JsonNode desk = api.get("/api/desk");
        socket.send(Map.of("t", "follow", "topic", "agent:" + id, "after", desk.path("seq").asLong()));
        desk.path("offers").forEach(this::accept);
        api.send("PUT", "/api/me/state", Map.of("state", "ONLINE"));
    }

    record Account(String login, String password) {}

    void say(int message, long conversation, String text) {
        socket.send(Map.of("t", "send", "id", ledger.id(message).toString(), "conversation", conversation, "kind", "TEXT", "text", text));
    }

    private void onFrame(JsonNode frame) {
        switch (frame.path("t").asString("")) {
            case "receipt" -> ledger.acknowledged(ledger.message(frame.path("id").asString()), frame.path("seq").asLong());
            case "refused" -> ledger.refused();
            case "event" -> onEvent(frame);
            default -> { }
        }
    }

    private void onEvent(JsonNode frame) {
        String topic = frame.path("topic").asString();
        long seq = frame.path("seq").asLong();
        Long before = lastSeq.put(topic, seq);
        JsonNode data = frame.path("data");
        switch (frame.path("type").asString()) {
            case "offer" -> work.execute(() -> accept(data));
            case "message" -> {
                int message = ledger.message(data.path("id").asString());
                if (message >= 0 && Ledger.side(message) == Ledger.Side.CUSTOMER) {
                    ledger.delivered(message, before == null || seq == before + 1);
                }
            }
            default -> { }
        }
    }

    private void accept(JsonNode offer) {
        long conversation = offer.path("conversation").asLong();
        api.send("POST", "/api/offers/" + offer.path("contact").asLong() + "/" + offer.path("n").asInt() + "/accept", Map.of());
        long seq = api.get("/api/conversations/" + conversation).path("seq").asLong();
        socket.send(Map.of("t", "follow", "topic", "conversation:" + conversation, "after", seq));
        took.accept(this, conversation);
    }

    /** Every message of the conversation, oldest first, page by page as the console reads them. */
    List<JsonNode> history(long conversation) {
        Deque<JsonNode> all = new ArrayDeque<>();
        JsonNode page = api.get("/api/conversations/" + conversation);
        while (true) {
            List<JsonNode> messages = new ArrayList<>();
            page.path("messages").forEach(messages::add);
            for (JsonNode message : messages.reversed()) {
                all.addFirst(message);
            }
            if (!page.path("hasMore").asBoolean(false) || messages.isEmpty()) {
                return List.copyOf(all);
            }
            page = api.get("/api/conversations/" + conversation + "/messages?limit=200&before=" + messages.getFirst().path("seq").asLong());
        }
    }

    void leave() {
        socket.close();
    }
}
