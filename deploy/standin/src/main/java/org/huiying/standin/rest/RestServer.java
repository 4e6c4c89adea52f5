package org.huiying.standin.rest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.huiying.standin.account.Account;
import org.huiying.standin.call.Network;
import org.huiying.standin.call.NotNow;
import org.huiying.standin.call.RecordingState;
import org.huiying.standin.log.Recent;
import org.huiying.standin.message.Messages;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Twilio's REST address, on a free port of this machine. */
public final class RestServer implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Operation> operations = Operations.all();
    private final Recent<String> violations;
    private final Recent<Asked> asked = new Recent<>();
    private final Troubles troubles = new Troubles();
    private final String root;
    private final Pattern media;
    private final MessageFiles files;
    private final String authorization;
    private final Network network;
    private final Desk desk;

    /** @param violations takes what was asked against the rules */
    public RestServer(Account account, Network network, Messages messages, Recent<String> violations) {
        this.network = network;
        this.desk = new Desk(account, network, messages);
        this.violations = violations;
        this.root = "/2010-04-01/Accounts/" + account.sid();
        this.files = new MessageFiles(root, messages.files());
        this.media = Pattern.compile(root + "/Recordings/(RE[0-9a-f]{32})\\.wav");
        this.authorization = "Basic " + Base64.getEncoder()
                .encodeToString((account.sid() + ":" + account.token()).getBytes(StandardCharsets.UTF_8));
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Everything that was done, in order. */
    public List<Asked> asked() {
        return asked.all();
    }

    public Troubles troubles() {
        return troubles;
    }

    public void forget() {
        asked.clear();
        troubles.forget();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (files.isServed(exchange)) {
                return;
            }
            if (!authorization.equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
                error(exchange, 401, 20003, "Authenticate");
                return;
            }
            if (files.isSentOn(exchange)) {
                return;
            }
            Matcher recording = media.matcher(path);
            if (exchange.getRequestMethod().equals("GET") && recording.matches()) {
                sound(exchange, recording.group(1));
                return;
            }
            Map<String, List<String>> form = parse(exchange.getRequestMethod().equals("POST") ? body
                    : exchange.getRequestURI().getRawQuery());
            answer(exchange, path, form);
        }
    }

    private void answer(HttpExchange exchange, String path, Map<String, List<String>> form) throws IOException {
        for (Operation operation : path.startsWith(root) ? operations : List.<Operation>of()) {
            List<String> ids = operation.match(exchange.getRequestMethod(), path.substring(root.length()));
            if (ids == null) {
                continue;
            }
            List<String> wrong = operation.check(ids, form);
            if (wrong.isEmpty()) {
                done(exchange, new Asked(operation.name(), ids, form));
            } else {
                wrong.forEach(one -> violations.add(operation.name() + ": " + one));
                error(exchange, 400, 20001, String.join("; ", wrong));
            }
            return;
        }
        violations.add(exchange.getRequestMethod() + " " + path + ": no such operation");
        error(exchange, 404, 20404, "The requested resource " + path + " was not found");
    }

    private void done(HttpExchange exchange, Asked request) throws IOException {
        Troubles.@Nullable Trouble trouble = troubles.poll(request.operation());
        if (trouble != null && !trouble.afterwards()) {
            if (trouble.retryAfter() > 0) {
                exchange.getResponseHeaders().add("Retry-After", Integer.toString(trouble.retryAfter()));
            }
            error(exchange, trouble.status(), trouble.code(), "by command");
            return;
        }
        try {
            Desk.Done done = desk.take(request);
            asked.add(request);
            if (trouble == null) {
                json(exchange, done.status(), done.body());
            } else {
                error(exchange, trouble.status(), trouble.code(), "by command");
            }
        } catch (NotNow e) {
            error(exchange, e.code() == 20404 ? 404 : 400, e.code(), e.getMessage());
        } catch (Desk.NotFound e) {
            error(exchange, 404, 20404, "The requested resource was not found");
        }
    }

    private void sound(HttpExchange exchange, String sid) throws IOException {
        RecordingState recording = network.board().recording(sid).orElse(null);
        if (recording == null) {
            error(exchange, 404, 20404, "The requested resource was not found");
            return;
        }
        byte[] wave = Tone.ofSeconds(recording.seconds());
        exchange.getResponseHeaders().add("Content-Type", "audio/x-wav");
        exchange.sendResponseHeaders(200, wave.length);
        exchange.getResponseBody().write(wave);
    }

    private static void error(HttpExchange exchange, int status, int code, @Nullable String message) throws IOException {
        json(exchange, status, Map.of("code", code, "message", String.valueOf(message), "status", status,
                "more_info", "https://www.twilio.com/docs/errors/" + code));
    }

    private static void json(HttpExchange exchange, int status, Object body) throws IOException {
        if (status == 204) {
            exchange.sendResponseHeaders(status, -1);
            return;
        }
        byte[] json = JsonMapper.shared().writeValueAsBytes(body);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, json.length);
        exchange.getResponseBody().write(json);
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
        threads.shutdownNow();
    }
}
