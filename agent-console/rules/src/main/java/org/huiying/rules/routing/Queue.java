package org.huiying.rules.routing;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.huiying.rules.conversation.Channel;
import org.huiying.rules.queue.QueueId;
import org.jspecify.annotations.Nullable;

/** A queue with all who are in it and all who serve it. */
final class Queue {

    /** What goes on with contacts whose queue was removed while an agent had them. */
    private static final QueueSettings AFTER_REMOVAL = QueueSettings.plain(Duration.ofMinutes(1));

    final QueueId id;
    QueueSettings settings;
    boolean open = true;
    boolean removed;
    long targetMillis;
    int strictPriority;

    private final Map<WaitingLine.Key, WaitingLine> lines = new HashMap<>();
    /** Contacts that wait or are on offer. */
    final ContactList present = new ContactList();
    /** How many of them need something of their own, a language for example, by what it is. */
    private final Map<Needs, Integer> needing = new HashMap<>();
    final TreeMap<Agent, Post> posts = new TreeMap<>();
    /** Agents who serve it and are not offline. */
    int signedIn;
    /** How many offers were made, where its agents take turns. */
    long turn;

    /** Measured handling time by channel; 0 until there is one. */
    final long[] handling = new long[Channel.values().length];
    /** How many contacts of a channel the agents who are online can have at once. */
    final int[] slots = new int[Channel.values().length];
    Timers.@Nullable Timer announceTimer;
    int page = Journal.NO_PAGE;

    Queue(QueueId id, QueueSettings settings) {
        this.id = id;
        this.settings = settings;
        learn(settings);
    }

    /** A queue that is not there any more, for the contacts that came from it. */
    static Queue gone(QueueId id) {
        Queue queue = new Queue(id, AFTER_REMOVAL);
        queue.removed = true;
        return queue;
    }

    void learn(QueueSettings changed) {
        settings = changed;
        targetMillis = changed.target().answerWithin().toMillis();
        strictPriority = changed.target().strictPriority();
        lines.values().forEach(line -> line.learn(changed));
    }

    void remove() {
        removed = true;
        learn(AFTER_REMOVAL);
    }

    Collection<WaitingLine> lines() {
        return lines.values();
    }

    @Nullable WaitingLine line(WaitingLine.Key key) {
        return lines.get(key);
    }

    WaitingLine addLine(WaitingLine.Key key) {
        WaitingLine line = new WaitingLine(this, key);
        lines.put(key, line);
        return line;
    }

    /** False if it was here already. */
    boolean admit(Contact contact) {
        boolean isNew = present.add(contact);
        if (isNew && !contact.wants.needs().equals(Needs.NONE)) {
            needing.merge(contact.wants.needs(), 1, Integer::sum);
        }
        return isNew;
    }

    /** False if it was not here. */
    boolean dismiss(Contact contact) {
        boolean was = present.take(contact);
        if (was && !contact.wants.needs().equals(Needs.NONE)) {
            needing.computeIfPresent(contact.wants.needs(), (needs, many) -> many == 1 ? null : many - 1);
        }
        return was;
    }

    /** How many are here who need the same as this one of their own. */
    int alike(Contact contact) {
        Needs needs = contact.wants.needs();
        return needs.equals(Needs.NONE)
                ? present.size() - needing.values().stream().mapToInt(Integer::intValue).sum()
                : needing.getOrDefault(needs, 0);
    }

    boolean isFull() {
        int max = settings.limits().maxWaiting();
        return max > 0 && present.size() >= max;
    }

    boolean letsIn() {
        return !removed && (open || settings.limits().whenClosed() == QueueLimits.WhenClosed.KEEP_WAITING);
    }

    /** Whether it is open and nobody who serves it is signed in. */
    boolean isDeserted() {
        return open && signedIn == 0;
    }

    /** Whether it can take over contacts from elsewhere. */
    boolean canTakeOver() {
        boolean waits = settings.limits().whenNobody() == QueueLimits.WhenNobody.WAIT;
        return !removed && open && !isFull() && (waits || !isDeserted());
    }

    /** Whether those who wait are being served. */
    boolean isServed() {
        return open || settings.limits().whenClosed() == QueueLimits.WhenClosed.TURN_AWAY;
    }

    /** Learns how long one contact took, as a moving average over about the last sixteen. */
    void measure(Channel channel, long micros) {
        int i = channel.ordinal();
        long sample = Math.max(1, micros);
        handling[i] = handling[i] == 0 ? sample : handling[i] + (sample - handling[i]) / 16;
    }
}
