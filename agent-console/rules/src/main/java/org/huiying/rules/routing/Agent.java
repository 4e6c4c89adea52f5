package org.huiying.rules.routing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.agent.Presence;
import org.huiying.rules.conversation.Channel;
import org.huiying.rules.conversation.ContactId;
import org.huiying.rules.queue.QueueId;
import org.jspecify.annotations.Nullable;

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
    int takenToday;
    final Map<QueueId, Long> turns = new HashMap<>(2);

    /** Units of her capacity in use, and offers among what uses them. */
    int used;
    int ringing;
    private final int[] count = new int[CHANNELS.length];
    private final int[] units = new int[CHANNELS.length];
    private final int[] atMost = new int[CHANNELS.length];
    /** For each channel a bit for each channel that it interrupts. */
    private final int[] interrupts = new int[CHANNELS.length];

    /** Contacts that she has, or has on offer. */
    final List<Contact> holding = new ArrayList<>(4);
    final TreeMap<Long, WrapUp> wrapUps = new TreeMap<>();
    /** Waiting contacts of which a hold names her. */
    final TreeSet<Contact> named = new TreeSet<>();
    /** The contact for which she is to have room first. */
    @Nullable Contact drainsFor;

    final Map<QueueId, Post> posts = new HashMap<>();
    /** Her seats at all her posts. */
    final List<Seat> seats = new ArrayList<>();
    /** Whether she sits nowhere because something about her is changing. */
    boolean lifted;
    /** In how many of her seats she is found. */
    int sitting;
    /** Whether the queues count on her: that she is online, and that she is signed in. */
    boolean counted;
    boolean signedIn;

    int page = Journal.NO_PAGE;

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
        Arrays.fill(interrupts, 0);
        changed.capacity().interrupts().forEach((by, over) ->
                over.forEach(channel -> interrupts[by.ordinal()] |= 1 << channel.ordinal()));
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

    boolean isSignedIn() {
        return presence != Presence.OFFLINE && profile.enabled();
    }

    boolean hasRoomFor(Channel channel) {
        int i = channel.ordinal();
        int inTheWay = interrupts[i] == 0 ? used : used - interruptedUnits(i);
        return isOnline() && count[i] < atMost[i] && inTheWay + units[i] <= profile.capacity().units();
    }

    /** Whether she would have room for the one if she had not one of the other. */
    boolean hasRoomWithout(Channel gone, Channel wanted) {
        release(gone);
        boolean room = hasRoomFor(wanted);
        take(gone);
        return room;
    }

    private int interruptedUnits(int channel) {
        int sum = 0;
        for (int other = 0; other < count.length; other++) {
            if ((interrupts[channel] & (1 << other)) != 0) {
                sum += count[other] * units[other];
            }
        }
        return sum;
    }

    /** Whether she has no room now and would have if she had no contacts that take less than one of this channel. */
    boolean isBlockedByLighter(Channel channel) {
        int i = channel.ordinal();
        if (count[i] >= atMost[i] || hasRoomFor(channel) || !isOnline()) {
            return false;
        }
        int heavy = units[i];
        for (int other = 0; other < count.length; other++) {
            if (units[other] >= units[i] && (interrupts[i] & (1 << other)) == 0) {
                heavy += count[other] * units[other];
            }
        }
        return heavy <= profile.capacity().units();
    }

    /** How many of the channel she has, if that is at least one and less than the cap; else 0. */
    int packed(Channel channel, int cap) {
        int has = count[channel.ordinal()];
        boolean light = channel == Channel.CHAT || channel == Channel.MESSAGING;
        return light && has < cap ? has : 0;
    }

    /** Contacts of hers that one of this channel is laid upon. */
    int interruptedBy(Channel channel) {
        int sum = 0;
        for (int other = 0; other < count.length; other++) {
            if ((interrupts[channel.ordinal()] & (1 << other)) != 0) {
                sum += count[other];
            }
        }
        return sum;
    }

    /** 0 for nothing in hand, wrap-up included: only then is she idle. Else more the more rings at her already. */
    int occupied() {
        return used == 0 ? 0 : 1 + ringing;
    }

    boolean isOverfull() {
        return used > profile.capacity().units();
    }

    boolean takes(Channel channel) {
        return profile.capacity().slots(channel) > 0;
    }

    /** What number this queue is for her: 1 goes first. A queue that she does not serve is 1. */
    int priorityOf(Queue queue) {
        Post post = posts.get(queue.id);
        return post == null ? 1 : post.priority;
    }

    /** What she has or has on offer, in the order of first enqueue. */
    List<Contact> inHand() {
        List<Contact> sorted = new ArrayList<>(holding);
        sorted.sort(null);
        return sorted;
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
