package org.huiying.rules.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.agent.Presence;
import org.huiying.rules.conversation.Channel;
import org.huiying.rules.conversation.ContactId;
import org.huiying.rules.queue.QueueId;

/** An agent, what she has in hand, and what she has room for. Agents stand in the order of their numbers. */
final class Agent implements Comparable<Agent> {

    private static final Channel[] CHANNELS = Channel.values();

    /** What is left to do after a contact that she accepted at {@code since}. It takes room like the contact did. */
    record WrapUp(ContactId contact, QueueId queue, Channel channel, long since, Timers.Timer timer) {}

    final AgentId id;
    AgentProfile profile;
    Presence presence = Presence.OFFLINE;
    long idleSince;
    int misses;

    int used;
    private final int[] count = new int[CHANNELS.length];
    private final int[] units = new int[CHANNELS.length];
    private final int[] atMost = new int[CHANNELS.length];

    /** Contacts that she has, or has on offer. */
    final TreeSet<Contact> holding = new TreeSet<>();
    final TreeMap<Long, WrapUp> wrapUps = new TreeMap<>();
    /** Waiting contacts whose hold names her. */
    final TreeSet<Contact> named = new TreeSet<>();

    /** The lines she may take contacts from. */
    final List<Seat> seats = new ArrayList<>();
    /** Whether her seats are empty because something about her is changing. */
    boolean lifted;
    /** Whether the queues count on her in their estimates. */
    boolean counted;

    Agent(AgentId id, AgentProfile profile) {
        this.id = id;
        this.profile = profile;
        learn(profile);
    }

    void learn(AgentProfile changed) {
        profile = changed;
        Arrays.fill(units, changed.capacity().units());
        Arrays.fill(atMost, 0);
        changed.capacity().shares().forEach((channel, share) -> {
            units[channel.ordinal()] = share.units();
            atMost[channel.ordinal()] = share.atMost();
        });
        used = 0;
        Arrays.fill(count, 0);
        holding.forEach(contact -> take(contact.channel));
        wrapUps.values().forEach(wrapUp -> take(wrapUp.channel()));
    }

    void take(Channel channel) {
        used += units[channel.ordinal()];
        count[channel.ordinal()]++;
    }

    void release(Channel channel) {
        used -= units[channel.ordinal()];
        count[channel.ordinal()]--;
    }

    boolean isOnline() {
        return presence == Presence.ONLINE && profile.enabled();
    }

    boolean hasRoomFor(Channel channel) {
        int i = channel.ordinal();
        return isOnline() && count[i] < atMost[i] && used + units[i] <= profile.capacity().units();
    }

    boolean takes(Channel channel) {
        return profile.capacity().slots(channel) > 0;
    }

    @Override
    public int compareTo(Agent other) {
        return Long.compare(id.value(), other.id.value());
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
