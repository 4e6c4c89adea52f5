package org.huiying.rules.routing;

import java.time.Duration;
import java.util.Map;
import org.huiying.rules.conversation.Channel;

/**
 * How a queue's contacts are offered.
 *
 * @param expiry how long an offer stands, by channel; {@link #DEFAULT_EXPIRY} for those not named
 * @param missesUntilAway after so many missed offers in a row the agent is set away; 0 for never
 * @param atOnce how many agents a contact may ring at, at the same time, 1-50. The first to accept gets it. More than one
 *     ring only where no other contact waits for them
 */
public record OfferTerms(Map<Channel, Duration> expiry, CoolDown coolDown, int missesUntilAway, int atOnce) {

    public static final Map<Channel, Duration> DEFAULT_EXPIRY = Map.of(
            Channel.PHONE, Duration.ofSeconds(20),
            Channel.CHAT, Duration.ofSeconds(30),
            Channel.MESSAGING, Duration.ofSeconds(60),
            Channel.CALLBACK, Duration.ofSeconds(30));

    public static final OfferTerms DEFAULT = new OfferTerms(Map.of(), CoolDown.of(Duration.ofSeconds(30)), 2, 1);

    public OfferTerms {
        expiry = Map.copyOf(expiry);
        if (missesUntilAway < 0) {
            throw new IllegalArgumentException("missesUntilAway: " + missesUntilAway + " (expected: zero or more)");
        }
        if (atOnce < 1 || atOnce > 50) {
            throw new IllegalArgumentException("atOnce: " + atOnce + " (expected: 1-50)");
        }
    }

    public Duration expiryOf(Channel channel) {
        Duration own = expiry.get(channel);
        return own != null ? own : DEFAULT_EXPIRY.get(channel);
    }
}
