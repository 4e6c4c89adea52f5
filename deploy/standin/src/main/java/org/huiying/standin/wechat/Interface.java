package org.huiying.standin.wechat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.huiying.standin.log.Recent;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What both services have in common: tokens, files, errors in a body of status 200. */
final class Interface {

    private static final int TOKEN_INVALID = 40001;
    private static final int SECRET_INVALID = 40125;
    private static final int NO_SUCH_FILE = 40007;

    private final Shelf shelf;
    private final WeChatTroubles troubles;
    private final Recent<String> violations;

    Interface(Shelf shelf, WeChatTroubles troubles, Recent<String> violations) {
        this.shelf = shelf;
        this.troubles = troubles;
        this.violations = violations;
    }

    void serve(HttpExchange exchange, Service service) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath().substring(3);
            Map<String, String> query = query(exchange.getRequestURI().getRawQuery());
            byte[] body = exchange.getRequestBody().readAllBytes();
            Service.Login login = service.login();
            if (path.equals(login.path())) {
                boolean known = service.account().id().equals(query.get(login.id()))
                        && service.account().secret().equals(query.get(login.secret()));
                json(exchange, known ? Map.of("errcode", 0, "access_token", service.tokens().next(), "expires_in", Tokens.LASTS_SECONDS)
                        : Service.code(SECRET_INVALID));
            } else if (!service.tokens().isValid(query.getOrDefault("access_token", ""))) {
                json(exchange, Service.code(TOKEN_INVALID));
            } else if (path.equals("/cgi-bin/media/get")) {
                file(exchange, query.getOrDefault("media_id", ""));
            } else if (path.equals("/cgi-bin/media/upload")) {
                json(exchange, Map.of("errcode", 0, "type", query.getOrDefault("type", ""), "media_id", shelf.put(uploaded(body)),
                        "created_at", "1700000000"));
            } else {
                take(exchange, service, path, body);
            }
        }
    }

    private void take(HttpExchange exchange, Service service, String path, byte[] body) throws IOException {
        WeChatTroubles.Trouble trouble = service.sends(path) ? troubles.poll() : null;
        if (trouble != null && !trouble.lost()) {
            json(exchange, Service.code(trouble.error()));
            return;
        }
        JsonNode read = JsonMapper.shared().readTree(body.length == 0 ? "{}".getBytes(StandardCharsets.UTF_8) : body);
        Map<String, Object> answer = service.take(path, read);
        if (answer == null) {
            violations.add(path + ": no such path");
            exchange.sendResponseHeaders(404, -1);
        } else if (trouble != null) {
            exchange.sendResponseHeaders(502, -1);
        } else {
            json(exchange, answer);
        }
    }

    private void file(HttpExchange exchange, String media) throws IOException {
        Shelf.File file = shelf.find(media).orElse(null);
        if (file == null) {
            json(exchange, Service.code(NO_SUCH_FILE));
            return;
        }
        exchange.getResponseHeaders().add("Content-Type", file.type());
        exchange.getResponseHeaders().add("Content-disposition", "attachment; filename=\"" + media + "."
                + file.type().substring(file.type().indexOf('/') + 1) + "\"");
        exchange.sendResponseHeaders(200, file.content().length);
        exchange.getResponseBody().write(file.content());
    }

    /** The one part of the form that there is. */
    private static Shelf.File uploaded(byte[] body) {
        String text = new String(body, StandardCharsets.ISO_8859_1);
        int begin = text.indexOf("\r\n\r\n") + 4;
        int end = text.indexOf("\r\n--", begin);
        return new Shelf.File(text.contains(".png\"") ? "image/png" : "image/jpeg",
                Arrays.copyOfRange(body, begin, end < 0 ? body.length : end));
    }

    private static void json(HttpExchange exchange, Object body) throws IOException {
        byte[] json = JsonMapper.shared().writeValueAsBytes(body);
        exchange.getResponseHeaders().add("Content-Type", "application/json; encoding=utf-8");
        exchange.sendResponseHeaders(200, json.length);
        exchange.getResponseBody().write(json);
    }

    private static Map<String, String> query(@Nullable String raw) {
        Map<String, String> query = new HashMap<>();
        for (String pair : raw == null ? new String[0] : raw.split("&")) {
            String[] parts = pair.split("=", 2);
            query.put(parts[0], parts.length < 2 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return query;
    }
}
