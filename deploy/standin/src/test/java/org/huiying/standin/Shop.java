package org.huiying.standin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.huiying.standin.account.Account;
import org.huiying.standin.call.Heard;
import org.huiying.standin.call.Pace;
import org.huiying.standin.time.SteppedTimeline;
import org.huiying.standin.webhook.Faults;
import org.huiying.standin.webhook.Signature;

/** A customer of the provider with a server of few words: each path answers the TwiML it was given. */
final class Shop implements AutoCloseable {

    record Told(String path, Map<String, String> form) {

        String get(String name) {
            return form.getOrDefault(name, "");
        }
    }

    private static final String PUBLIC = "https://shop.example.cn";

    final StandIn twilio;
    private final SteppedTimeline time = new SteppedTimeline(Instant.parse("2026-11-23T02:00:00Z"));
    private final HttpServer server;
    private final Map<String, String> documents = new ConcurrentHashMap<>();
    private volatile String type = "text/xml";
    private final List<Told> told = Collections.synchronizedList(new ArrayList<>());

    Shop() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
        twilio = new StandIn(new Account("AC0123456789abcdef0123456789abcdef", "secret", URI.create(PUBLIC), "+8675588888888"),
                time, new Pace(Duration.ofMillis(100), Duration.ofSeconds(1)), new Faults(Faults.Shares.NONE, 1));
        twilio.webhooks().leadTo(URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Map<String, String> form = Arrays.stream(body.split("&")).map(pair -> pair.split("=", 2))
                    .collect(Collectors.toMap(pair -> decoded(pair[0]), pair -> decoded(pair[1])));
            String path = exchange.getRequestURI().toString().replaceFirst("/hooks/twilio/voice", "");
            boolean signed = Signature.of("secret", PUBLIC + exchange.getRequestURI(), form)
                    .equals(exchange.getRequestHeaders().getFirst("X-Twilio-Signature"));
            told.add(new Told(path, form));
            byte[] answer = ("<Response>" + documents.getOrDefault(path, "") + "</Response>").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", type);
            exchange.sendResponseHeaders(signed ? 200 : 403, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** What it answers at a path below its voice webhook. */
    Shop says(String path, String twiml) {
        documents.put(path, twiml);
        return this;
    }

    /** What it calls its answers. */
    Shop names(String type) {
        this.type = type;
        return this;
    }

    static String url(String path) {
        return PUBLIC + "/hooks/twilio/voice" + path;
    }

    String isCalled(String from) {
        String sid = twilio.call(from);
        rests();
        return sid;
    }

    void passes(int seconds) {
        time.pass(Duration.ofSeconds(seconds), twilio.webhooks()::settle);
    }

    void rests() {
        twilio.webhooks().settle();
    }

    void presses(String sid, char key) {
        twilio.network().press(sid, key);
        rests();
    }

    List<Told> told(String path) {
        synchronized (told) {
            return told.stream().filter(one -> one.path().equals(path)).toList();
        }
    }

    List<String> heard(String sid) {
        return twilio.network().heard(sid, 0).stream().filter(one -> one.kind() != Heard.Kind.LINE).map(Heard::text).toList();
    }

    String line(String sid) {
        return twilio.network().heard(sid, 0).stream().filter(one -> one.kind() == Heard.Kind.LINE)
                .map(Heard::text).collect(Collectors.joining(" "));
    }

    HttpResponse<String> asks(String method, String path, String form) throws IOException, InterruptedException {
        String root = "/2010-04-01/Accounts/" + twilio.account().sid();
        HttpRequest request = HttpRequest.newBuilder(URI.create(twilio.rest().url() + root + path))
                .header("Authorization", "Basic " + Base64.getEncoder()
                        .encodeToString((twilio.account().sid() + ":secret").getBytes(StandardCharsets.UTF_8)))
                .method(method, HttpRequest.BodyPublishers.ofString(form)).build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        rests();
        return answer;
    }

    @Override
    public void close() {
        twilio.close();
        server.stop(0);
    }
}
