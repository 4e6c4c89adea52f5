package org.huiying.bench.chat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.huiying.bench.Json;
import tools.jackson.databind.JsonNode;

/** The REST API as one person uses it: cookies are kept, the CSRF token goes back in its header. */
public final class Api {

    private final URI base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http;
    private Optional<String> bearer = Optional.empty();

    public Api(URI base, Executor executor) {
        this.base = base;
        this.http = HttpClient.newBuilder().cookieHandler(cookies).executor(executor).build();
    }

    void bearer(String token) {
        bearer = Optional.of(token);
    }

    /** Fetches the CSRF cookie, which comes with every answer, refusals included. */
    public void begin() {
        answer("GET", "/api/me", HttpRequest.BodyPublishers.noBody());
    }

    public JsonNode get(String path) {
        return exchange("GET", path, HttpRequest.BodyPublishers.noBody());
    }

    public JsonNode send(String method, String path, Map<String, ?> body) {
        return exchange(method, path, HttpRequest.BodyPublishers.ofString(Json.line(body)));
    }

    private JsonNode exchange(String method, String path, HttpRequest.BodyPublisher body) {
        HttpResponse<String> response = answer(method, path, body);
        if (response.statusCode() >= 300) {
            throw new IllegalStateException(method + " " + path + " answered " + response.statusCode() + " " + response.body());
        }
        return Json.read(response.body().isEmpty() ? "null" : response.body());
    }

    private HttpResponse<String> answer(String method, String path, HttpRequest.BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).method(method, body).header("Content-Type", "application/json");
        bearer.ifPresent(token -> request.header("Authorization", "Bearer " + token));
        cookie("XSRF-TOKEN").ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals(name)).map(HttpCookie::getValue).findFirst();
    }

    public Map<String, String> socketHeaders() {
        String all = cookies.getCookieStore().getCookies().stream().map(cookie -> cookie.getName() + "=" + cookie.getValue()).collect(Collectors.joining("; "));
        return all.isEmpty() ? Map.of("Origin", base.toString()) : Map.of("Origin", base.toString(), "Cookie", all);
    }

    public URI socket(String path) {
        return URI.create(base.resolve(path).toString().replaceFirst("^http", "ws"));
    }

    public HttpClient http() {
        return http;
    }
}
