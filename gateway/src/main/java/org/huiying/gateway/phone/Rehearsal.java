package org.huiying.gateway.phone;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;
import org.huiying.gateway.twilio.TwilioSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Answers webhooks of a call that nobody makes, right after the start: a virtual machine that has not answered any takes
 * many times as long for the first hundreds, and they may all come at once. Nothing is left of it.
 */
@Component
@ConditionalOnProperty({"huiying.twilio.account-sid", "huiying.twilio.voice-from"})
class Rehearsal {

    private static final Logger log = LoggerFactory.getLogger(Rehearsal.class);
    private static final int TIMES = 400;
    private static final String NOBODY = "CA00000000000000000000000000000000";

    private final TwilioSettings settings;

    Rehearsal(TwilioSettings settings) {
        this.settings = settings;
    }

    @EventListener
    void onReady(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            int port = web.getWebServer().getPort();
            Thread.ofPlatform().daemon().name("rehearsal").start(() -> rehearse(port));
        }
    }

    private void rehearse(int port) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (int i = 0; i < TIMES; i++) {
                post(http, port, "/wait", Map.of("CallSid", NOBODY, "CallStatus", "in-progress"));
                post(http, port, "/status", Map.of("CallSid", NOBODY, "CallStatus", "completed"));
            }
        } catch (IOException e) {
            log.info("Webhooks are not rehearsed, the first ones take longer: {}", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void post(HttpClient http, int port, String path, Map<String, String> form) throws IOException, InterruptedException {
        String hook = VoiceHooks.ROOT + path;
        String body = form.entrySet().stream().map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpResponse<Void> answer = http.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + hook))
                .header("Content-Type", "application/x-www-form-urlencoded").header("X-Twilio-Signature", signature(hook, form))
                .POST(BodyPublishers.ofString(body)).build(), BodyHandlers.discarding());
        if (answer.statusCode() != HttpURLConnection.HTTP_OK) {
            throw new IOException("port " + port + " answers " + answer.statusCode() + " by plain HTTP (expected: 200)");
        }
    }

    /** As https://www.twilio.com/docs/usage/security#validating-requests says. */
    private String signature(String hook, Map<String, String> form) {
        String signed = settings.hook(hook) + new TreeMap<>(form).entrySet().stream()
                .map(field -> field.getKey() + field.getValue()).collect(Collectors.joining());
        return Base64.getEncoder().encodeToString(new HmacUtils(HmacAlgorithms.HMAC_SHA_1, String.valueOf(settings.authToken())).hmac(signed));
    }
}
