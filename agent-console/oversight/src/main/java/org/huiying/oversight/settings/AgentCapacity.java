package org.huiying.oversight.settings;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

import org.huiying.rules.conversation.Channel;
import org.jspecify.annotations.Nullable;

/**
 * How much an agent can do at once.
 *
 * @param units      the total, of which every contact takes some
 * @param interrupts a contact of the first channel may ring on top of contacts of the others
 */
record AgentCapacity(@Nullable Integer units, Map<Channel, Share> channels, Map<Channel, Set<Channel>> interrupts) {

    static final AgentCapacity UNSAID = new AgentCapacity(null, Map.of(), Map.of());

    /** @param atMost contacts of this channel at once; 0 if she takes none */
    record Share(@Nullable Integer units, @Nullable Integer atMost) {

        static final Share UNSAID = new Share(null, null);
    }

    AgentCapacity {
        channels = channels == null ? Map.of() : Map.copyOf(channels);
        Map<Channel, Set<Channel>> matrix = new EnumMap<>(Channel.class);
        if (interrupts != null) {
            interrupts.forEach((channel, over) -> matrix.put(channel, Set.copyOf(over)));
        }
        interrupts = Map.copyOf(matrix);
    }

    Share share(Channel channel) {
        return channels.getOrDefault(channel, Share.UNSAID);
    }

    void check(FieldErrors errors) {
        errors.number("capacity.units", units, 0, 1000);
        for (Channel channel : Channel.values()) {
            Share share = share(channel);
            String field = "capacity.channels." + channel;
            boolean isWork = channel == Channel.CHAT || channel == Channel.MESSAGING;
            errors.number(field, share.units(), 1, 1000).number(field, share.atMost(), 0, isWork ? 50 : 10);
            if (share.units() != null && share.atMost() != null && units != null) {
                errors.check(share.atMost() == 0 || share.units() <= units, field,
                        "容量只有 " + units + "，永远接不了占 " + share.units() + " 的",
                        "With a capacity of " + units + " one that takes " + share.units() + " is never offered");
            }
        }
        interrupts.forEach((channel, over) -> errors.check(!over.contains(channel), "capacity.interrupts",
                "同一种渠道不能打断自己", "A channel cannot interrupt itself"));
    }
}
