package org.huiying.gateway.messaging;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.huiying.gateway.contact.Address;
import org.huiying.gateway.contact.AttachmentId;
import org.huiying.gateway.contact.Attachments;
import org.huiying.gateway.contact.ChannelKind;
import org.huiying.gateway.contact.SigningKey;
import org.huiying.gateway.twilio.TwilioSettings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Lets a provider fetch a picture of ours that it is to send: by an address that is signed and lasts an hour. */
@RestController
@ConditionalOnProperty("huiying.twilio.account-sid")
class SignedFiles {

    private static final Duration LASTS = Duration.ofHours(1);
    private static final String PURPOSE = "picture ";

    private final Attachments attachments;
    private final SigningKey key;
    private final TwilioSettings settings;
    private final Clock clock;

    SignedFiles(Attachments attachments, SigningKey key, TwilioSettings settings, Clock clock) {
        this.attachments = attachments;
        this.key = key;
        this.settings = settings;
        this.clock = clock;
    }

    /** Where the provider finds it. */
    URI address(Address to, AttachmentId picture) {
        String what = to.channel() + " " + to.value() + " " + picture + " " + clock.instant().plus(LASTS).getEpochSecond();
        return settings.hook("/hooks/pictures/" + encoded(what.getBytes(StandardCharsets.UTF_8)) + "."
                + encoded(signature(what)));
    }

    @GetMapping("/hooks/pictures/{what}.{signature}")
    ResponseEntity<byte[]> picture(@PathVariable String what, @PathVariable String signature) {
        return read(what, signature)
                .map(file -> ResponseEntity.ok().contentType(MediaType.parseMediaType(file.stored().type()))
                        .header("X-Content-Type-Options", "nosniff")
                        .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
                        .body(file.bytes()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private Optional<Attachments.File> read(String encoded, String signature) {
        try {
            String what = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
            if (!MessageDigest.isEqual(signature(what), Base64.getUrlDecoder().decode(signature))) {
                return Optional.empty();
            }
            String[] parts = what.split(" ");
            if (Instant.ofEpochSecond(Long.parseLong(parts[3])).isBefore(clock.instant())) {
                return Optional.empty();
            }
            return attachments.read(new Address(ChannelKind.valueOf(parts[0]), parts[1]),
                    new AttachmentId(UUID.fromString(parts[2])));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private byte[] signature(String what) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.bytes(), "HmacSHA256"));
            return mac.doFinal((PURPOSE + what).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException("HmacSHA256 (expected: in every JDK)", everyJdkHasIt);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
