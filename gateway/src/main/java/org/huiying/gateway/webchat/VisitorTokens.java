package org.huiying.gateway.webchat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.huiying.gateway.contact.KnownVisitors;
import org.huiying.gateway.contact.SigningKey;
import org.huiying.gateway.contact.SiteKey;
import org.huiying.gateway.contact.VisitorId;
import org.springframework.stereotype.Component;

/**
 * Issues and reads visitor tokens: {@code v1.<content>.<signature>}, the content being visitor, last second and site,
 * the signature HMAC-SHA256 with a key of its own that is derived from the installation's.
 */
@Component
class VisitorTokens implements KnownVisitors {

    private static final String SCHEME = "Bearer ";
    private static final String VERSION = "v1";
    private static final int FIXED_BYTES = 24;
    private static final int LONGEST = 300;

    private final Hmac hmac;
    private final Clock clock;
    private final Duration life;
    private final SecureRandom random = new SecureRandom();

    VisitorTokens(SigningKey key, Clock clock, WebChatSettings settings) {
        this.hmac = new Hmac(new Hmac(key.bytes()).sign("huiying visitor token " + VERSION));
        this.clock = clock;
        this.life = settings.tokenLife();
    }

    /** Somebody new: 128 random bits. */
    Visitor newcomer(SiteKey site) {
        return known(new VisitorId(new UUID(random.nextLong(), random.nextLong())), site);
    }

    /** The same visitor, for another full life. */
    Visitor known(VisitorId id, SiteKey site) {
        return new Visitor(id, site, clock.instant().plus(life));
    }

    String write(Visitor visitor) {
        var site = visitor.site().value().getBytes(StandardCharsets.US_ASCII);
        var content = ByteBuffer.allocate(FIXED_BYTES + site.length)
                .putLong(visitor.id().value().getMostSignificantBits())
                .putLong(visitor.id().value().getLeastSignificantBits())
                .putLong(visitor.expires().getEpochSecond())
                .put(site)
                .array();
        var text = Base64.getUrlEncoder().withoutPadding();
        return VERSION + "." + text.encodeToString(content) + "." + text.encodeToString(hmac.sign(content));
    }

    @Override
    public Optional<VisitorId> knownBy(String authorization) {
        return authorization.startsWith(SCHEME)
                ? read(authorization.substring(SCHEME.length())).map(Visitor::id) : Optional.empty();
    }

    /** The visitor, when we signed this token and it still holds. */
    Optional<Visitor> read(String token) {
        var parts = token.length() > LONGEST ? new String[0] : token.split("\\.", -1);
        if (parts.length != 3 || !parts[0].equals(VERSION)) {
            return Optional.empty();
        }
        try {
            var content = Base64.getUrlDecoder().decode(parts[1]);
            if (!hmac.matches(content, Base64.getUrlDecoder().decode(parts[2]))) {
                return Optional.empty();
            }
            var fields = ByteBuffer.wrap(content);
            var id = new VisitorId(new UUID(fields.getLong(), fields.getLong()));
            var expires = Instant.ofEpochSecond(fields.getLong());
            var site = new SiteKey(StandardCharsets.US_ASCII.decode(fields).toString());
            return clock.instant().isBefore(expires)
                    ? Optional.of(new Visitor(id, site, expires))
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
