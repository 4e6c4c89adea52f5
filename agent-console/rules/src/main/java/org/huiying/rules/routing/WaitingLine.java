package org.huiying.rules.routing;

import java.util.List;
import java.util.TreeSet;
import org.huiying.rules.conversation.Channel;
import org.jspecify.annotations.Nullable;

/** Contacts of one queue that want the same, in the order of their first enqueue, and the agents free to take them. */
final class WaitingLine {

    record Key(Channel channel, int priority, Needs needs) {}

    final Queue queue;
    final Key key;
    final TreeSet<Contact> contacts = new TreeSet<>();
    final TreeSet<Seat> free = new TreeSet<>();
    private Needs[] rings = {};
    private long[] opens = {};

    WaitingLine(Queue queue, Key key) {
        this.queue = queue;
        this.key = key;
        learn(queue.settings);
    }

    void learn(QueueSettings settings) {
        List<Ring> asked = settings.rings();
        rings = new Needs[asked.size()];
        opens = new long[asked.size()];
        for (int i = 0; i < rings.length; i++) {
            rings[i] = asked.get(i).needs().and(key.needs);
            opens[i] = Micros.of(asked.get(i).after());
        }
    }

    Channel channel() {
        return key.channel;
    }

    /** The best ring this agent is in; -1 if she must never take a contact of this line. */
    int ringOf(Agent agent) {
        if (agent.takes(key.channel)) {
            for (int i = 0; i < rings.length; i++) {
                if (rings[i].metBy(agent.profile.skills())) {
                    return i;
                }
            }
        }
        return -1;
    }

    boolean isOpen(int ring, Contact contact, long now) {
        return now - contact.firstEnqueuedAt >= opens[ring] || ring == 0;
    }

    /** When the next ring opens for this contact; {@link Long#MAX_VALUE} when all are open. */
    long nextRing(Contact contact, long now) {
        for (int i = 1; i < opens.length; i++) {
            long at = contact.firstEnqueuedAt + opens[i];
            if (at > now) {
                return at;
            }
        }
        return Long.MAX_VALUE;
    }

    /** The contact that this agent is to take first, null if there is none for her. */
    @Nullable Contact firstFor(Seat seat, long now) {
        for (Contact contact : contacts) {
            if (!isOpen(seat.ring, contact, now)) {
                return null;
            }
            if (contact.mayBeOfferedTo(seat.agent)) {
                return contact;
            }
        }
        return null;
    }

    /** The free agent who is to take this contact, null if there is none for it. */
    @Nullable Seat bestFor(Contact contact, long now) {
        for (Seat seat : free) {
            if (!isOpen(seat.ring, contact, now)) {
                return null;
            }
            if (contact.mayBeOfferedTo(seat.agent)) {
                return seat;
            }
        }
        return null;
    }
}
