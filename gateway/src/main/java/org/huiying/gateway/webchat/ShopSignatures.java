package org.huiying.gateway.webchat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Stream;
import org.huiying.gateway.contact.ShopUser;
import org.huiying.gateway.contact.Site;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Believes a website about its customer when it has signed {@code id|name|phone|at} with its secret (HMAC-SHA256, hex;
 * absent parts are empty) a short while ago. Seen again within that time it says the same again, which does no harm.
 */
@Component
class ShopSignatures {

    private final Clock clock;
    private final Duration skew;

    ShopSignatures(Clock clock, WebChatSettings settings) {
        this.clock = clock;
        this.skew = settings.signatureSkew();
    }

    ShopUser check(Site site, Signed signed) {
        var secret = site.secret();
        if (secret == null) {
            throw refused("signature-not-used", "该网站未启用客户签名。", "This site does not sign its customers.");
        }
        if (Duration.between(Instant.ofEpochSecond(signed.at()), clock.instant()).abs().compareTo(skew) > 0) {
            throw refused("signature-expired", "客户签名已过期。", "The customer's signature has expired.");
        }
        var content = signed.content().getBytes(StandardCharsets.UTF_8);
        if (signed.ambiguous() || !new Hmac(secret.bytes()).matches(content, signed.bytes())) {
            throw refused("signature-wrong", "客户签名不正确。", "The customer's signature is wrong.");
        }
        try {
            return new ShopUser(site.key(), new ShopUser.Id(signed.id()), Given.name(signed.name()),
                    Given.optionalPhone(signed.phone()));
        } catch (IllegalArgumentException notAnId) {
            throw VisitProblem.invalid("shop-user", "客户编号不正确。", "The customer's id is not valid.");
        }
    }

    private static VisitProblem refused(String code, String words, String wordsEn) {
        return new VisitProblem(HttpStatus.FORBIDDEN, code, words, wordsEn);
    }

    /** What the website's page hands over; {@code at} in seconds of Unix time. */
    record Signed(String id, @Nullable String name, @Nullable String phone, long at, String signature) {

        Signed {
            id = Objects.requireNonNullElse(id, "");
            signature = Objects.requireNonNullElse(signature, "");
        }

        /** What has to be signed. */
        String content() {
            return id + "|" + text(name) + "|" + text(phone) + "|" + at;
        }

        /** A bar within a part would let one signed text be read in two ways. */
        boolean ambiguous() {
            return Stream.of(id, text(name), text(phone)).anyMatch(part -> part.contains("|"));
        }

        byte[] bytes() {
            try {
                return HexFormat.of().parseHex(signature);
            } catch (IllegalArgumentException notHex) {
                return new byte[0];
            }
        }

        private static String text(@Nullable String value) {
            return value == null ? "" : value;
        }
    }
}
