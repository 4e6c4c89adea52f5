package org.huiying.rules.routing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.agent.Presence;
import org.huiying.rules.conversation.Channel;
import org.huiying.rules.conversation.ContactId;
import org.huiying.rules.queue.QueueId;
import org.jspecify.annotations.Nullable;

/** An agent as the clerk who keeps the ledger knows her. */
final class Person {

    private static final Channel[] CHANNELS = Channel.values();

    final AgentId id;
    AgentProfile profile;
    Presence presence = Presence.OFFLINE;
    long idleSince;
    int misses;
    int taken;
    final Map<QueueId, Long> turns = new HashMap<>();
    /** Contacts that ring at her or that she has. */
    final List<Case> hands = new ArrayList<>();
    final Map<ContactId, Channel> wrapping = new HashMap<>();
    @Nullable Case drainsFor;

    Person(AgentId id, AgentProfile profile) {
        this.id = id;
        this.profile = profile;
    }

    boolean isOnline() {
        return presence == Presence.ONLINE && profile.enabled();
    }

    int units(Channel channel) {
        Capacity.Share share = profile.capacity().shares().get(channel);
        return share == null ? profile.capacity().units() : share.units();
    }

    int count(Channel channel) {
        int count = 0;
        for (Case hand : hands) {
            count += hand.arrival.channel() == channel ? 1 : 0;
        }
        for (Channel wrapped : wrapping.values()) {
            count += wrapped == channel ? 1 : 0;
        }
        return count;
    }

    int used() {
        int used = 0;
        for (Case hand : hands) {
            used += units(hand.arrival.channel());
        }
        for (Channel wrapped : wrapping.values()) {
            used += units(wrapped);
        }
        return used;
    }

    int ringing() {
        int ringing = 0;
        for (Case hand : hands) {
            ringing += hand.ringsAt(id) ? 1 : 0;
        }
        return ringing;
    }

    boolean hasRoomFor(Channel channel) {
        Capacity.Share share = profile.capacity().shares().get(channel);
        return share != null && count(channel) < share.atMost()
                && inTheWayOf(channel, 0) + share.units() <= profile.capacity().units();
    }

    /** Units of what a contact of this channel cannot be laid upon, of contacts that take at least so many each. */
    private int inTheWayOf(Channel channel, int atLeast) {
        int sum = 0;
        for (Channel other : CHANNELS) {
            if (units(other) >= atLeast && !profile.capacity().interrupts(channel, other)) {
                sum += count(other) * units(other);
            }
        }
        return sum;
    }

    boolean wouldHaveRoomWithoutLighter(Channel channel) {
        Capacity.Share share = profile.capacity().shares().get(channel);
        return share != null && count(channel) < share.atMost()
                && inTheWayOf(channel, share.units()) + share.units() <= profile.capacity().units();
    }

    @Override
    public String toString() {
        return "agent " + id;
    }
}
