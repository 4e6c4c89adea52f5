package org.huiying.rules.routing;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.huiying.rules.agent.Skill;
import org.huiying.rules.conversation.Channel;
import org.jspecify.annotations.Nullable;

/** Contacts of one queue that want the same, in the order of their first enqueue, and the agents who may take them. */
final class WaitingLine {

    record Key(Channel channel, int priority, Needs needs) {}

    private static final Tier[] NO_TIERS = {};

    final Queue queue;
    final Key key;
    final ContactList contacts = new ContactList();
    /** Those of them for whom no agent is named, where the queue drains. */
    final ContactList undrained = new ContactList();
    /** Agents who would have room if they had no lighter work, where the queue drains. */
    final TreeSet<Seat> drainable = new TreeSet<>(Seat.BY_LOAD);
    /** How many of its contacts the agents who are online and may take them can have at once. */
    int slots;
    /** Whether it is to be looked at because more of its reserve is free. */
    boolean toDrawOn;
    private Needs[] rings = {};
    private int[] reserves = {};
    private long[] ringOpens = {};
    private Tier[] tiers = NO_TIERS;
    private boolean keepsReserve;
    private boolean opensAnew;

    WaitingLine(Queue queue, Key key) {
        this.queue = queue;
        this.key = key;
        learn(queue.settings);
    }

    /** Nobody may sit in it while it learns. */
    void learn(QueueSettings settings) {
        List<Ring> asked = settings.serving().rings();
        tiers = NO_TIERS;
        rings = new Needs[asked.size()];
        reserves = new int[asked.size()];
        ringOpens = new long[asked.size()];
        keepsReserve = false;
        for (int i = 0; i < rings.length; i++) {
            rings[i] = asked.get(i).needs().and(key.needs);
            reserves[i] = asked.get(i).reserve();
            ringOpens[i] = Micros.of(asked.get(i).after());
            keepsReserve |= reserves[i] > 0;
        }
    }

    Channel channel() {
        return key.channel;
    }

    boolean drains() {
        return queue.settings.serving().drains();
    }

    void add(Contact contact) {
        contacts.add(contact);
        if (drains() && contact.drains == null) {
            undrained.add(contact);
        }
    }

    void remove(Contact contact) {
        contacts.take(contact);
        if (drains()) {
            undrained.take(contact);
        }
    }

    /** A seat for this agent; null if she must never take a contact of this line. */
    @Nullable Seat seatFor(Post post) {
        int ring = ringOf(post.agent);
        return ring < 0
                ? null
                : new Seat(post, this, tier(ring, Math.max(ringOpens[ring], post.delay)), level(ring, post.agent));
    }

    /** The best ring this agent is in; -1 if she is in none. */
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

    private int level(int ring, Agent agent) {
        int sum = 0;
        for (Skill skill : rings[ring].levels().keySet()) {
            sum += agent.profile.skills().getOrDefault(skill, 0);
        }
        return sum;
    }

    private Tier tier(int ring, long opens) {
        Tier wanted = new Tier(ring, opens);
        for (Tier tier : tiers) {
            if (tier.compareTo(wanted) == 0) {
                return tier;
            }
        }
        opensAnew |= !isRing(opens);
        tiers = Arrays.copyOf(tiers, tiers.length + 1);
        tiers[tiers.length - 1] = wanted;
        Arrays.sort(tiers);
        return wanted;
    }

    /** When the next agents may take this contact; {@link Long#MAX_VALUE} when all may already. */
    long nextOpening(Contact contact, long now) {
        long next = Long.MAX_VALUE;
        for (long opens : ringOpens) {
            next = sooner(next, contact.firstEnqueuedAt + opens, now);
        }
        for (Tier tier : tiers) {
            next = sooner(next, contact.firstEnqueuedAt + tier.opens, now);
        }
        return next;
    }

    /** Whether anybody may take a contact from then on who could not before: agents may have gone since it was expected. */
    boolean opens(long after) {
        return isRing(after) || Arrays.stream(tiers).anyMatch(tier -> tier.opens == after && tier.members > 0);
    }

    private boolean isRing(long after) {
        return Arrays.stream(ringOpens).anyMatch(opens -> opens == after);
    }

    private static long sooner(long next, long at, long now) {
        return at > now && at < next ? at : next;
    }

    /** Whether, since this was asked last, it has got a moment of opening that those who wait do not know of. */
    boolean takeOpensAnew() {
        boolean anew = opensAnew;
        opensAnew = false;
        return anew;
    }

    private int freeIn(int ring) {
        int free = 0;
        for (Tier tier : tiers) {
            if (tier.ring == ring) {
                free += tier.free.size();
            }
        }
        return free;
    }

    /** Whether an agent of this ring may be taken, of whom so many are free besides those who sit. */
    private boolean isBeyondReserve(int ring, int lifted) {
        return reserves[ring] == 0 || freeIn(ring) + lifted > reserves[ring];
    }

    int reserveOf(int ring) {
        return reserves[ring];
    }

    /** Whether free agents are left who are not kept in reserve. */
    boolean canBeDrawnOn() {
        for (int ring = 0; ring < rings.length; ring++) {
            if (freeIn(ring) > reserves[ring]) {
                return true;
            }
        }
        return false;
    }

    boolean keepsReserve() {
        return keepsReserve;
    }

    /** The contact that this agent, who is lifted, is to take first; null if there is none for her. */
    @Nullable Contact firstFor(Seat seat, long now) {
        return isBeyondReserve(seat.tier.ring, 1) ? first(contacts, seat, now) : null;
    }

    /** The first contact that this agent could take if she had room, and for whom nobody is named. */
    @Nullable Contact firstUndrainedFor(Seat seat, long now) {
        return first(undrained, seat, now);
    }

    private static @Nullable Contact first(ContactList waiting, Seat seat, long now) {
        Contact first = waiting.first();
        if (first == null || !seat.tier.isOpenFor(first, now)) {
            return null;
        }
        if (first.mayBeOfferedTo(seat.agent)) {
            return first;
        }
        for (Contact contact : waiting) {
            if (!seat.tier.isOpenFor(contact, now)) {
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
        Seat best = null;
        for (Tier tier : tiers) {
            if (best != null && tier.ring > best.tier.ring) {
                return best;
            }
            if (!tier.free.isEmpty() && tier.isOpenFor(contact, now) && isBeyondReserve(tier.ring, 0)) {
                for (Seat seat : tier.free) {
                    if (contact.mayBeOfferedTo(seat.agent)) {
                        best = Seat.better(best, seat);
                        break;
                    }
                }
            }
        }
        return best;
    }

    /** How many agents the choice was made of. */
    int free() {
        int free = 0;
        for (Tier tier : tiers) {
            free += tier.free.size();
        }
        return free;
    }
}
