package org.huiying.rules.routing;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.huiying.rules.conversation.Channel;

/**
 * How much an agent can do at once: every contact takes units of a total, and a channel may have a maximum of its own.
 * A channel that is not named is one she does not take.
 *
 * @param interrupts the interrupt matrix: a contact of the first channel may be offered on top of contacts of the others, as
 *     if those took nothing. More than the total is then in use, and the decision says so
 */
public record Capacity(int units, Map<Channel, Share> shares, Map<Channel, Set<Channel>> interrupts) {

    /** One call or callback, or four chats or messages. */
    public static final Capacity DEFAULT = new Capacity(
            100,
            Map.of(
                    Channel.PHONE, new Share(100, 1),
                    Channel.CALLBACK, new Share(100, 1),
                    Channel.CHAT, new Share(25, 4),
                    Channel.MESSAGING, new Share(25, 4)));

    /** Without interruptions. */
    public Capacity(int units, Map<Channel, Share> shares) {
        this(units, shares, Map.of());
    }

    public Capacity {
        shares = Map.copyOf(shares);
        Map<Channel, Set<Channel>> matrix = new EnumMap<>(Channel.class);
        interrupts.forEach((by, over) -> matrix.put(by, Set.copyOf(over)));
        interrupts = Map.copyOf(matrix);
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
        return new Capacity(units, changed, interrupts);
    }

    /** Whether a contact of this channel may be offered on top of contacts of that one. */
    public boolean interrupts(Channel by, Channel over) {
        return interrupts.getOrDefault(by, Set.of()).contains(over);
    }

    /** This capacity with another interrupt matrix. */
    public Capacity interrupting(Map<Channel, Set<Channel>> matrix) {
        return new Capacity(units, shares, matrix);
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
