package org.huiying.gateway.messaging;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.huiying.gateway.contact.Fetched;
import org.huiying.gateway.contact.HeldFile;
import org.huiying.gateway.twilio.TwilioSettings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Gets files that customers have sent. Twilio sends us on to where they lie, and our secret does not go along.
 */
@Component
@ConditionalOnProperty("huiying.twilio.account-sid")
class TwilioMedia {

    private static final String TWILIO = "https://api.twilio.com/";
    private static final int LARGEST = 16 * 1024 * 1024;
    private static final Duration AGAIN = Duration.ofSeconds(15);

    private final TwilioSettings settings;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER).build();

    TwilioMedia(TwilioSettings settings) {
        this.settings = settings;
    }

    Fetched fetch(HeldFile file) {
        String reference = file.reference();
        if (!reference.startsWith(TWILIO) && !reference.startsWith(settings.baseUrl() + "/")) {
            return new Fetched.Gone("it does not lie at Twilio");
        }
        try {
            HttpResponse<InputStream> answer = get(URI.create(reference), true);
            Optional<String> elsewhere = answer.headers().firstValue("Location");
            if (answer.statusCode() / 100 == 3 && elsewhere.isPresent()) {
                answer.body().close();
                answer = get(URI.create(reference).resolve(elsewhere.get()), false);
            }
            try (InputStream body = answer.body()) {
                return switch (answer.statusCode()) {
                    case 200 -> read(file, body);
                    case 400, 401, 403, 404, 410 -> new Fetched.Gone("Twilio answers " + answer.statusCode());
                    default -> new Fetched.Later(AGAIN, "Twilio answers " + answer.statusCode());
                };
            }
        } catch (IOException e) {
            return new Fetched.Later(AGAIN, "Twilio cannot be reached");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Fetched.Later(AGAIN, "interrupted");
        }
    }

    private static Fetched read(HeldFile file, InputStream body) throws IOException {
        byte[] content = body.readNBytes(LARGEST + 1);
        return content.length > LARGEST ? new Fetched.Gone("larger than " + LARGEST + " bytes")
                : new Fetched.Here(file.kind().name().toLowerCase(java.util.Locale.ROOT), content);
    }

    private HttpResponse<InputStream> get(URI address, boolean ourselves) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(settings.timeout());
        if (ourselves) {
            request.header("Authorization", settings.authorization());
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    }
}
