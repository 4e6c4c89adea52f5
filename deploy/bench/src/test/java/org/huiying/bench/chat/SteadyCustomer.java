package org.huiying.bench.chat;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A customer who goes on after every cut: comes back with the last number she saw and says again what was not acknowledged. */
final class SteadyCustomer {

    private static final int IN_FLIGHT = 16;

    private final Executor work;
    private final int number;
    private final Map<UUID, Long> said = new LinkedHashMap<>();
    private final List<JsonNode> events = new ArrayList<>();
    private long lastSeq;
    private int waiting;
    private boolean talking;
    private @Nullable String token;
    private @Nullable LiveSocket socket;
    private CompletableFuture<Void> welcome = new CompletableFuture<>();

    SteadyCustomer(Executor work, int number) {
        this.work = work;
        this.number = number;
    }

    /** Opens the chat the first time, and resumes every other time. */
    void comeTo(URI address) {
        Api api = new Api(address, work);
        if (token == null) {
            token = api.send("POST", "/visit/session", Map.of("site", "demo")).path("token").asString();
            api.bearer(token);
            api.send("POST", "/visit/conversation", Map.of("topic", "after-sales", "name", "客户" + number,
                    "text", Customer.firstWords(number), "clientId", UUID.randomUUID().toString()));
        }
        welcome = new CompletableFuture<>();
        LiveSocket opened = LiveSocket.open(api.http(), api.socket("/visit/live"), api.socketHeaders(), this::onFrame);
        opened.send(Map.of("t", "hello", "token", token, "after", seen()));
        welcome.orTimeout(30, TimeUnit.SECONDS).join();
        sayAgain(opened);
    }

    private synchronized long seen() {
        return lastSeq;
    }

    private synchronized void sayAgain(LiveSocket opened) {
        socket = opened;
        talking = true;
        List<UUID> open = said.entrySet().stream().filter(entry -> entry.getValue() == 0).map(Map.Entry::getKey).toList();
        waiting = open.size();
        open.forEach(id -> send(id));
        sayMore();
    }

    private void sayMore() {
        while (talking && waiting < IN_FLIGHT) {
            UUID id = UUID.randomUUID();
            said.put(id, 0L);
            waiting++;
            send(id);
        }
    }

    private void send(UUID id) {
        if (socket != null) {
            socket.send(Map.of("t", "send", "id", id.toString(), "kind", "TEXT", "text", "还在等，外机在转 " + id));
        }
    }

    private synchronized void onFrame(JsonNode frame) {
        switch (frame.path("t").asString("")) {
            case "welcome" -> welcome.complete(null);
            case "receipt" -> {
                said.put(UUID.fromString(frame.path("id").asString()), frame.path("seq").asLong());
                waiting--;
                sayMore();
            }
            case "event" -> {
                events.add(frame);
                lastSeq = frame.path("seq").asLong();
            }
            default -> { }
        }
    }

    synchronized int acknowledged() {
        return (int) said.values().stream().filter(seq -> seq != 0).count();
    }

    synchronized boolean allAcknowledged() {
        return said.values().stream().allMatch(seq -> seq != 0);
    }

    synchronized Map<UUID, Long> said() {
        return new LinkedHashMap<>(said);
    }

    synchronized List<JsonNode> events() {
        return List.copyOf(events);
    }

    synchronized void stopTalking() {
        talking = false;
    }

    String token() {
        return String.valueOf(token);
    }

    /** Cuts the connection without a word, as a dead network does. */
    void cut() {
        if (socket != null) {
            socket.close();
        }
    }

    /** What is stored of her conversation, oldest first. */
    List<JsonNode> stored(URI address) {
        Api api = new Api(address, work);
        api.bearer(token());
        List<JsonNode> all = new ArrayList<>();
        JsonNode page = api.get("/visit/conversation");
        List<JsonNode> messages = list(page);
        all.addAll(messages);
        while (page.path("hasMore").asBoolean()) {
            page = api.get("/visit/conversation/messages?before=" + all.getFirst().path("seq").asLong());
            all.addAll(0, list(page));
        }
        return all;
    }

    private static List<JsonNode> list(JsonNode page) {
        List<JsonNode> messages = new ArrayList<>();
        page.path("messages").forEach(messages::add);
        return messages;
    }
}
