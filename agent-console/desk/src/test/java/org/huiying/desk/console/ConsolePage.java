package org.huiying.desk.console;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.util.stream.Collectors;

/** An agent's page as far as the server sees it: signed in, with a real socket. */
final class ConsolePage {

    private final int port;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();

    ConsolePage(int port, String login, String password) {
        this.port = port;
        call("GET", "/api/me", "");
        int status = call("POST", "/api/session", "{\"login\":\"" + login + "\",\"password\":\"" + password + "\"}");
        if (status != 200) {
            throw new IllegalStateException("sign-in: " + status + " (expected: 200)");
        }
    }

    /** Opens the page's socket; {@code abort} is a network that is gone. */
    WebSocket open() {
        return http.newWebSocketBuilder().header("Cookie", cookie()).header("Origin", "http://127.0.0.1:" + port)
                .buildAsync(URI.create("ws://127.0.0.1:" + port + "/live"), new WebSocket.Listener() {}).join();
    }

    private int call(String method, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/json").method(method, HttpRequest.BodyPublishers.ofString(body));
        cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .forEach(cookie -> request.header("X-XSRF-TOKEN", cookie.getValue()));
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString()).statusCode();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String cookie() {
        return cookies.getCookieStore().getCookies().stream().map(HttpCookie::toString).collect(Collectors.joining("; "));
    }
}
