package org.huiying.bench.calls;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.concurrent.Executor;
import org.huiying.bench.chat.Api;
import org.huiying.bench.chat.LiveSocket;
import org.huiying.standin.call.CallState;
import org.huiying.standin.call.Heard;
import org.huiying.standin.call.Network;
import org.huiying.standin.call.Status;
import tools.jackson.databind.JsonNode;

/** An agent with a console and a telephone, who now and then declines, misses, or does not pick up. */
final class AgentAtPhone {

    private static final int MOST_ATTEMPTS = 120;
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(500);
    private static final Duration UNTIL_SHE_ACTS = Duration.ofSeconds(4);
    private static final Duration UNTIL_SHE_HANGS_UP = Duration.ofSeconds(20);

    private final Api api;
    private final Executor work;
    private final Random random;
    private final long queue;
    private volatile long conversation;
    private final LiveSocket socket;
    private final Set<String> ignored = new HashSet<>();
    private final Set<String> acted = new HashSet<>();
    private final Map<String, Duration> joined = new HashMap<>();

    AgentAtPhone(Api api, Executor work, Random random, long queue, String login, String password) {
        this.api = api;
        this.work = work;
        this.random = random;
        this.queue = queue;
        api.begin();
        api.send("POST", "/api/session", Map.of("login", login, "password", password));
        long id = api.get("/api/me").path("agent").path("id").asLong();
        this.socket = LiveSocket.open(api.http(), api.socket("/live"), api.socketHeaders(), this::onFrame);
        socket.send(Map.of("t", "follow", "topic", "agent:" + id, "after", api.get("/api/desk").path("seq").asLong()));
        api.send("PUT", "/api/me/state", Map.of("state", "ONLINE"));
    }

    private void onFrame(JsonNode frame) {
        if (frame.path("type").asString("").equals("offer")) {
            work.execute(() -> answer(frame.path("data")));
        }
    }

    /** The console: takes most calls, declines some and what is no call, misses a few. */
    private void answer(JsonNode offer) {
        boolean call = offer.path("channel").asString("").equals("PHONE");
        int draw = draw();
        if (offer.path("callbackId").isNumber() && draw >= 20) {
            callBack(offer);
            return;
        }
        if (call && draw < 4) {
            return;
        }
        String step = call && draw >= 10 ? "accept" : "decline";
        send("/api/offers/" + offer.path("contact").asLong() + "/" + offer.path("n").asInt() + "/" + step, Map.of());
        if (step.equals("accept")) {
            conversation = offer.path("conversation").asLong();
        }
    }

    /** A due callback: takes it, calls the customer, tells how it went, and ends it. */
    private void callBack(JsonNode offer) {
        long matter = offer.path("conversation").asLong();
        long callback = offer.path("callbackId").asLong();
        String call = "/api/conversations/" + matter + "/call";
        send("/api/offers/" + offer.path("contact").asLong() + "/" + offer.path("n").asInt() + "/accept", Map.of());
        String number = api.get("/api/callbacks/" + callback).path("phone").asString("");
        Optional<String> outcome = until(() -> send(call + "/dial", Map.of("number", number)) ? Optional.of("dialled") : Optional.empty())
                .flatMap(dialled -> until(() -> Optional.of(api.get(call).path("call").path("outcome").asString("")).filter(how -> !how.isEmpty())));
        String reach = switch (outcome.orElse("")) {
            case "TALKED" -> "REACHED";
            case "BUSY" -> "BUSY";
            case "NO_ANSWER", "MACHINE" -> "NO_ANSWER";
            default -> "";
        };
        if (!reach.isEmpty()) {
            send("/api/callbacks/" + callback + "/result", Map.of("reach", reach, "note", ""));
        }
        send("/api/conversations/" + matter + "/end", Map.of());
    }

    private static <T> Optional<T> until(Supplier<Optional<T>> attempt) {
        for (int i = 0; i < MOST_ATTEMPTS; i++) {
            Optional<T> found = attempt.get();
            if (found.isPresent()) {
                return found;
            }
            LockSupport.parkNanos(BETWEEN_ATTEMPTS.toNanos());
        }
        return Optional.empty();
    }

    /** Back to the queue. */
    private void handOn() {
        send("/api/conversations/" + conversation + "/transfer", Map.of("queueId", queue));
    }

    /** What has changed meanwhile is refused, and that is right. */
    private boolean send(String path, Map<String, ?> body) {
        try {
            api.send("POST", path, body);
            return true;
        } catch (IllegalStateException gone) {
            if (!String.valueOf(gone.getMessage()).contains(" 409 ")) {
                throw gone;
            }
            return false;
        }
    }

    private synchronized int draw() {
        return random.nextInt(100);
    }

    /** The telephone. */
    void look(Network network, CallState call, Duration time) {
        String sid = call.sid();
        if (call.status() == Status.RINGING && !ignored.contains(sid)) {
            int draw = draw();
            if (draw < 3) {
                ignored.add(sid);
            } else if (draw < 6) {
                network.decline(sid);
            } else {
                network.pickUp(sid);
            }
        } else if (call.status() == Status.IN_PROGRESS) {
            if (network.heard(sid, 0).stream().map(Heard::text).anyMatch("JOINED"::equals)) {
                if (time.minus(joined.computeIfAbsent(sid, first -> time)).compareTo(UNTIL_SHE_ACTS) > 0 && acted.add(sid)) {
                    if (draw() < 15) {
                        work.execute(this::handOn);
                    } else {
                        network.hangUp(sid);
                    }
                } else if (time.minus(joined.get(sid)).compareTo(UNTIL_SHE_HANGS_UP) > 0) {
                    network.hangUp(sid);
                }
            } else {
                network.press(sid, '1');
            }
        }
    }

    void leave() {
        socket.close();
    }
}
