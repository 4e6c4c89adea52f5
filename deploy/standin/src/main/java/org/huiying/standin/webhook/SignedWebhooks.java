package org.huiying.standin.webhook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Webhooks by hand, for tests that play Twilio themselves: sent to where we listen, signed for where Twilio knows us. */
public final class SignedWebhooks {

    private final String token;
    private final String publicUrl;
    private final String localUrl;
    private final HttpClient http = HttpClient.newHttpClient();

    public SignedWebhooks(String token, String publicUrl, String localUrl) {
        this.token = token;
        this.publicUrl = publicUrl;
        this.localUrl = localUrl;
    }

    public HttpResponse<String> post(String pathAndQuery, Map<String, String> form) {
        return post(pathAndQuery, form, Signature.of(token, publicUrl + pathAndQuery, form));
    }

    /** With a signature that need not be right. */
    public HttpResponse<String> post(String pathAndQuery, Map<String, String> form, String signature) {
        String body = form.entrySet().stream()
                .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue())).collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(localUrl + pathAndQuery))
                .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .header("X-Twilio-Signature", signature)
                .POST(HttpRequest.BodyPublishers.ofString(body)).build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
