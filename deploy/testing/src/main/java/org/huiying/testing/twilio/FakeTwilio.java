package org.huiying.testing.twilio;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers the requests of ours that make messages and calls, and keeps what they made. What Twilio's document does not
 * allow is refused with 400 and remembered in {@link #violations()}.
 */
public final class FakeTwilio implements AutoCloseable {

    public static final String ACCOUNT = "AC0123456789abcdef0123456789abcdef";
    public static final String TOKEN = "the token of the test account";
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH);
    private static final String ROOT = "/2010-04-01/Accounts/" + ACCOUNT;

    private final HttpServer server;
    private final Clock clock;
    private final Optional<TwilioDocument> document = TwilioDocument.find();
    private final List<String> violations = Collections.synchronizedList(new ArrayList<>());
    private final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, Map<String, Object>> messages = Collections.synchronizedMap(new LinkedHashMap<>());
    private final Map<String, Map<String, Object>> calls = Collections.synchronizedMap(new LinkedHashMap<>());
    private final Deque<Trouble> troubles = new ArrayDeque<>();
    private int made;

    /** A request that was allowed. */
    public record Asked(String method, String path, Map<String, List<String>> form) {

        public String first(String name) {
            return form.getOrDefault(name, List.of("")).getFirst();
        }
    }

    /** Something that goes wrong once. */
    private record Trouble(int status, String retryAfter, int code, boolean afterwards) {}

    public FakeTwilio(Clock clock) {
        this.clock = clock;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.start();
    }

    /** Twilio's own material beside the project. */
    public static Optional<Path> material() {
        return TwilioDocument.folder();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The next request is turned away: 429 with the seconds to wait. */
    public synchronized void busyOnce(int seconds) {
        troubles.add(new Trouble(429, Integer.toString(seconds), 20429, false));
    }

    /** The next request is refused with a code of Twilio's. */
    public synchronized void refuseOnce(int code) {
        troubles.add(new Trouble(400, "", code, false));
    }

    /** The next request is answered 500; what it asked for is done all the same, or not. */
    public synchronized void breakOnce(boolean done) {
        troubles.add(new Trouble(500, "", 20500, done));
    }

    /** What was asked against the document. */
    public List<String> violations() {
        return List.copyOf(violations);
    }

    /** Everything that was done, in order. */
    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    public List<Map<String, Object>> messages() {
        return List.copyOf(messages.values());
    }

    public List<Map<String, Object>> calls() {
        return List.copyOf(calls.values());
    }

    /** A call that came from outside, or goes on. */
    public void setCall(String sid, String from, String to, String status) {
        calls.put(sid, resource(sid, from, to, status));
    }

    /** Forgets everything that was made and asked. */
    public synchronized void forget() {
        messages.clear();
        calls.clear();
        asked.clear();
        violations.clear();
        troubles.clear();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Asked request = new Asked(exchange.getRequestMethod(), path, parse(body));
        Map<String, List<String>> query = parse(exchange.getRequestURI().getRawQuery());
        String basic = "Basic " + Base64.getEncoder()
                .encodeToString((ACCOUNT + ":" + TOKEN).getBytes(StandardCharsets.UTF_8));
        if (!basic.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, 401, error(20003, 401));
            return;
        }
        List<String> wrong = document.map(d -> d.check(request.method(), path, query, request.form())).orElse(List.of());
        if (!wrong.isEmpty()) {
            violations.addAll(wrong);
            answer(exchange, 400, error(20001, 400));
            return;
        }
        Trouble trouble = next();
        if (trouble == null || trouble.afterwards()) {
            Answer done = take(request, query);
            if (trouble == null) {
                answer(exchange, done.status(), done.body());
                return;
            }
        }
        if (!trouble.retryAfter().isEmpty()) {
            exchange.getResponseHeaders().add("Retry-After", trouble.retryAfter());
        }
        answer(exchange, trouble.status(), error(trouble.code(), trouble.status()));
    }

    private synchronized @Nullable Trouble next() {
        return troubles.poll();
    }

    private record Answer(int status, Object body) {}

    private Answer take(Asked request, Map<String, List<String>> query) {
        asked.add(request);
        String what = request.path().substring(ROOT.length());
        if (what.equals("/Messages.json")) {
            return request.method().equals("GET") ? new Answer(200, page("messages", messages, query))
                    : new Answer(201, keep(messages, "SM", request, "queued"));
        }
        if (what.equals("/Calls.json")) {
            return request.method().equals("GET") ? new Answer(200, page("calls", calls, query))
                    : new Answer(201, keep(calls, "CA", request, "queued"));
        }
        Map<String, Object> call = calls.get(what.substring(what.lastIndexOf('/') + 1, what.length() - ".json".length()));
        if (call == null) {
            return new Answer(404, error(20404, 404));
        }
        if (request.method().equals("POST") && call.get("status").equals("completed")) {
            return new Answer(400, error(21220, 400));
        }
        if (request.first("Status").equals("completed")) {
            call.put("status", "completed");
        }
        return new Answer(200, call);
    }

    private Map<String, Object> keep(Map<String, Map<String, Object>> kept, String kind, Asked request, String status) {
        String sid = sid(kind);
        Map<String, Object> resource = resource(sid, request.first("From"), request.first("To"), status);
        if (kind.equals("SM")) {
            resource.put("body", request.first("Body"));
        }
        kept.put(sid, resource);
        return resource;
    }

    private Map<String, Object> resource(String sid, String from, String to, String status) {
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("sid", sid);
        resource.put("account_sid", ACCOUNT);
        resource.put("from", from);
        resource.put("to", to);
        resource.put("status", status);
        resource.put("date_created", DATE.format(clock.instant().atZone(ZoneOffset.UTC)));
        return resource;
    }

    private Map<String, Object> page(String name, Map<String, Map<String, Object>> kept, Map<String, List<String>> query) {
        String to = query.getOrDefault("To", List.of("")).getFirst();
        Map<String, Object> page = new LinkedHashMap<>();
        page.put(name, kept.values().stream().filter(one -> to.isEmpty() || to.equals(one.get("to"))).toList());
        page.put("page", 0);
        page.put("page_size", 50);
        page.put("uri", ROOT + "/" + name + ".json");
        page.put("first_page_uri", ROOT + "/" + name + ".json?Page=0");
        return page;
    }

    /** An id in Twilio's form. */
    public synchronized String sid(String kind) {
        return kind + String.format("%032x", ++made);
    }

    private static Map<String, Object> error(int code, int status) {
        return Map.of("code", code, "message", "error " + code, "status", status, "more_info", "https://www.twilio.com/docs/errors/" + code);
    }

    private static void answer(HttpExchange exchange, int status, Object body) throws IOException {
        byte[] json = JsonMapper.shared().writeValueAsBytes(body);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, json.length);
        exchange.getResponseBody().write(json);
        exchange.close();
    }

    private static Map<String, List<String>> parse(@Nullable String form) {
        Map<String, List<String>> parsed = new LinkedHashMap<>();
        if (form == null || form.isEmpty()) {
            return parsed;
        }
        for (String pair : form.split("&")) {
            String[] parts = pair.split("=", 2);
            parsed.computeIfAbsent(decoded(parts[0]), name -> new ArrayList<>()).add(decoded(parts.length > 1 ? parts[1] : ""));
        }
        return parsed;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
