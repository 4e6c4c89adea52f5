package org.huiying.rules.routing;

import java.util.EnumMap;
import java.util.Map;
import org.huiying.rules.conversation.Channel;

/**
 * How much an agent can do at once: every contact takes units of a total, and a channel may have a maximum of its own.
 * A channel that is not named is one she does not take.
 */
public record Capacity(int units, Map<Channel, Share> shares) {

    /** One call or callback, or four chats or messages. */
    public static final Capacity DEFAULT = new Capacity(
            100,
            Map.of(
                    Channel.PHONE, new Share(100, 1),
                    Channel.CALLBACK, new Share(100, 1),
                    Channel.CHAT, new Share(25, 4),
                    Channel.MESSAGING, new Share(25, 4)));

    public Capacity {
        shares = Map.copyOf(shares);
        if (units < 0 || units > 1_000_000) {
            throw new IllegalArgumentException("units: " + units + " (expected: 0-1000000)");
        }
    }

    /** How many contacts of a channel she can have when she has nothing else. */
    public int slots(Channel channel) {
        Share share = shares.get(channel);
        return share == null ? 0 : Math.min(share.atMost(), units / share.units());
    }

    /** This capacity with another share for one channel. */
    public Capacity with(Channel channel, Share share) {
        Map<Channel, Share> changed = new EnumMap<>(Channel.class);
        changed.putAll(shares);
        changed.put(channel, share);
        return new Capacity(units, changed);
    }

    /**
     * What one contact of a channel takes.
     *
     * @param units of the total, 1 and up
     * @param atMost contacts of this channel at once
     */
    public record Share(int units, int atMost) {

        public Share {
            if (units < 1 || units > 1_000_000) {
                throw new IllegalArgumentException("units of a contact: " + units + " (expected: 1-1000000)");
            }
            if (atMost < 0) {
                throw new IllegalArgumentException("atMost: " + atMost + " (expected: zero or more)");
            }
        }
    }
}
