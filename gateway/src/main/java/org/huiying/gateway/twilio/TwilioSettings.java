package org.huiying.gateway.twilio;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The account at Twilio. Without an account everything of Twilio's is silent.
 *
 * @param publicUrl how Twilio reaches us, as it is signed: scheme, host and perhaps a path, without a slash at the end
 * @param baseUrl where Twilio's REST is; another for a stand-in
 * @param smsFrom the number that text messages come from, or a messaging service (MG…); none: no text messages
 * @param voiceFrom the hotline's number, which agents see when it rings; none: no calls
 * @param timeout how long one request may take
 * @param apiKey signs passes for softphones (SK…); none: agents use telephones
 * @param apiSecret of that key
 */
@ConfigurationProperties("huiying.twilio")
public record TwilioSettings(
        @Nullable String accountSid,
        @Nullable String authToken,
        @Nullable URI publicUrl,
        @DefaultValue("https://api.twilio.com") URI baseUrl,
        @Nullable String smsFrom,
        @Nullable String voiceFrom,
        @DefaultValue("10s") Duration timeout,
        @Nullable String apiKey,
        @Nullable String apiSecret) {

    /** The address of one of our webhooks, or another page of ours, as Twilio reaches it. */
    public URI hook(String pathAndQuery) {
        return URI.create(given("public-url", publicUrl) + pathAndQuery);
    }

    /** The number or messaging service that text messages come from. */
    public String sms() {
        return given("sms-from", smsFrom);
    }

    /** The hotline's number. */
    public String voice() {
        return given("voice-from", voiceFrom);
    }

    /** As the account proves itself in a request of ours that the SDK does not make. */
    public String authorization() {
        return "Basic " + Base64.getEncoder().encodeToString((sid() + ":" + token()).getBytes(StandardCharsets.UTF_8));
    }

    /** The secret of the key that signs passes. */
    public String givenApiSecret() {
        return given("api-secret", apiSecret);
    }

    String sid() {
        return given("account-sid", accountSid);
    }

    String token() {
        return given("auth-token", authToken);
    }

    private static <T> T given(String name, @Nullable T value) {
        if (value == null || value.toString().isBlank()) {
            throw new IllegalStateException("huiying.twilio." + name
                    + " 未设置：设置了 account-sid 就必须设置它 / is not set (expected: a value, because account-sid is set)");
        }
        return value;
    }

    @Override
    public String toString() {
        return "TwilioSettings[" + accountSid + ", " + publicUrl + ", " + baseUrl + "]";
    }
}
