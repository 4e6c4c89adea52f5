package org.huiying.gateway.phone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.huiying.gateway.contact.call.Calls;
import org.huiying.gateway.contact.call.RecordingId;
import org.huiying.gateway.twilio.TwilioSettings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Fetches what was recorded. It is taken from the account's own address, never from one that a webhook names. */
@Component
@ConditionalOnProperty({"huiying.twilio.account-sid", "huiying.twilio.voice-from"})
class TwilioSounds {

    private static final int OK = 200;

    private final TwilioSettings settings;
    private final HttpClient http = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();

    TwilioSounds(TwilioSettings settings) {
        this.settings = settings;
    }

    Calls.Sound fetch(RecordingId recording) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(settings.baseUrl() + "/2010-04-01/Accounts/"
                        + settings.accountSid() + "/Recordings/" + recording + ".wav"))
                .timeout(settings.timeout()).header("Authorization", settings.authorization()).build();
        try {
            HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != OK) {
                throw new Calls.Unreachable(new IOException("recording " + recording + ": status " + answer.statusCode()));
            }
            return new Calls.Sound("audio/wav", answer.body());
        } catch (IOException e) {
            throw new Calls.Unreachable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Calls.Unreachable(e);
        }
    }
}
