package org.huiying.rules.routing;

import java.time.Duration;
import java.util.Map;
import org.huiying.rules.conversation.Channel;

/**
 * How a queue's contacts are offered.
 *
 * @param expiry how long an offer stands, by channel; {@link #DEFAULT_EXPIRY} for those not named
 * @param coolDown how long an agent who declined or missed a contact is not offered it again
 * @param missesUntilAway after so many missed offers in a row the agent is set away; 0 for never
 */
public record OfferTerms(Map<Channel, Duration> expiry, Duration coolDown, int missesUntilAway) {

    public static final Map<Channel, Duration> DEFAULT_EXPIRY = Map.of(
            Channel.PHONE, Duration.ofSeconds(20),
            Channel.CHAT, Duration.ofSeconds(30),
            Channel.MESSAGING, Duration.ofSeconds(60),
            Channel.CALLBACK, Duration.ofSeconds(30));

    public static final OfferTerms DEFAULT = new OfferTerms(Map.of(), Duration.ofSeconds(30), 2);

    public OfferTerms {
        expiry = Map.copyOf(expiry);
        if (coolDown.isNegative()) {
            throw new IllegalArgumentException("coolDown: " + coolDown + " (expected: zero or more)");
        }
        if (missesUntilAway < 0) {
            throw new IllegalArgumentException("missesUntilAway: " + missesUntilAway + " (expected: zero or more)");
        }
    }

    public Duration expiryOf(Channel channel) {
        Duration own = expiry.get(channel);
        return own != null ? own : DEFAULT_EXPIRY.get(channel);
    }
}
