package org.huiying.rules.routing;

import org.huiying.rules.agent.Skill;
import org.huiying.rules.conversation.Channel;
import org.jspecify.annotations.Nullable;

/** Who comes before whom: agents for a contact, and contacts for an agent. */
final class Precedence {

    private final Ledger ledger;
    private final Eligibility eligibility;

    Precedence(Ledger ledger, Eligibility eligibility) {
        this.ledger = ledger;
        this.eligibility = eligibility;
    }

    /** The agent who is to be asked first, of those with room who are not kept for another contact. */
    @Nullable Person best(Case contact) {
        Person best = null;
        int bestRing = Integer.MAX_VALUE;
        for (Person person : ledger.people.values()) {
            if (person.drainsFor == null && eligibility.canTake(contact, person)) {
                int ring = eligibility.ring(contact, person);
                if (eligibility.isBeyondReserve(contact, ring) && (best == null || ring < bestRing
                        || (ring == bestRing && compare(contact, ring, person, best) < 0))) {
                    best = person;
                    bestRing = ring;
                }
            }
        }
        return best;
    }

    private int compare(Case contact, int ring, Person a, Person b) {
        AgentOrder order = eligibility.serving(contact).order();
        int by = Integer.compare(packed(contact, order, b), packed(contact, order, a));
        if (by == 0) {
            by = switch (order.by()) {
                case LONGEST_IDLE -> occupied(a) != occupied(b)
                        ? Integer.compare(occupied(a), occupied(b))
                        : Long.compare(a.idleSince, b.idleSince);
                case LEAST_BUSY -> Integer.compare(a.used(), b.used());
                case ROUND_ROBIN -> Long.compare(
                        a.turns.getOrDefault(contact.queue, 0L), b.turns.getOrDefault(contact.queue, 0L));
                case FEWEST_TODAY -> Integer.compare(a.taken, b.taken);
            };
        }
        for (AgentOrder.Tie tie : order.ties()) {
            if (by == 0) {
                by = tie == AgentOrder.Tie.GRADE
                        ? Integer.compare(b.profile.grade(), a.profile.grade())
                        : Integer.compare(level(contact, ring, b), level(contact, ring, a));
            }
        }
        if (by == 0) {
            by = Long.compare(a.idleSince, b.idleSince);
        }
        return by != 0 ? by : Long.compare(a.id.value(), b.id.value());
    }

    /** Only who has nothing in hand is idle; of the others, at whom fewer ring. */
    private static int occupied(Person person) {
        return person.used() == 0 ? 0 : 1 + person.ringing();
    }

    private static int packed(Case contact, AgentOrder order, Person person) {
        Channel channel = contact.arrival.channel();
        int has = channel == Channel.CHAT || channel == Channel.MESSAGING ? person.count(channel) : 0;
        return has < order.packTo() ? has : 0;
    }

    private int level(Case contact, int ring, Person person) {
        Needs needs = eligibility.serving(contact).rings().get(ring).needs().and(contact.wants.needs());
        int sum = 0;
        for (Skill skill : needs.levels().keySet()) {
            sum += person.profile.skills().getOrDefault(skill, 0);
        }
        return sum;
    }

    /** Whether this agent is to take the one before the other. */
    boolean isBefore(Person person, Case contact, Case other) {
        int order = Integer.compare(number(person, contact), number(person, other));
        if (order == 0) {
            order = Integer.compare(strict(other), strict(contact));
        }
        if (order == 0 && strict(contact) > 0) {
            order = Integer.compare(other.wants.priority(), contact.wants.priority());
        }
        if (order == 0) {
            order = Long.compare(weighted(other) * target(contact), weighted(contact) * target(other));
        }
        return order != 0 ? order < 0 : contact.isBefore(other);
    }

    /**
     * How long after the first the other may have come and still be taken before it, in milliseconds: with weights w (1 +
     * priority) and targets T, at a wait t of the first, t (1 - w T' ÷ (w' T)). Without bound where priority is strict or the
     * agent prefers the other's queue.
     */
    long window(Person person, Case first, Case other) {
        if (number(person, first) != number(person, other) || strict(first) != strict(other)
                || (strict(first) > 0 && first.wants.priority() != other.wants.priority())) {
            return Long.MAX_VALUE;
        }
        long wait = Math.max(0, ledger.now - first.first);
        return wait - Math.floorDiv(wait * weight(first) * target(other), weight(other) * target(first));
    }

    private static int number(Person person, Case contact) {
        Service service = person.profile.queues().get(contact.queue);
        return service == null ? 1 : service.priority();
    }

    private int strict(Case contact) {
        return settings(contact).target().strictPriority();
    }

    private long weight(Case contact) {
        return strict(contact) > 0 ? 1 : 1 + contact.wants.priority();
    }

    private long weighted(Case contact) {
        return Math.max(0, ledger.now - contact.first) * weight(contact);
    }

    private long target(Case contact) {
        return settings(contact).target().answerWithin().toMillis();
    }

    private QueueSettings settings(Case contact) {
        return ledger.desks.get(contact.queue).settings;
    }
}
