package org.huiying.rules.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.agent.Presence;
import org.huiying.rules.queue.QueueId;
import org.huiying.rules.routing.Ledger.Case;
import org.huiying.rules.routing.Ledger.Person;
import org.huiying.rules.routing.Ledger.State;
import org.huiying.rules.routing.Reason.Code;

/** Who may be offered what, worked out from scratch for all agents and contacts. */
final class OfferRules {

    private OfferRules() {}

    static void check(Ledger ledger, Case c, Decision.Offer offer) {
        assertThat(c.state).as("state of %s", offer).isEqualTo(State.WAITING);
        assertThat(offer.offer()).as("number of %s", offer).isEqualTo(c.offers + 1);
        assertThat(mayTake(ledger, c, offer.agent())).as("eligible: %s", offer).isTrue();
        Code code = offer.reason().code();
        if (code == Code.LONGEST_IDLE) {
            AgentId best = ledger.people.keySet().stream()
                    .filter(agent -> mayTake(ledger, c, agent))
                    .min(byRank(ledger, c))
                    .orElseThrow();
            assertThat(offer.agent()).as("best agent of %s", offer).isEqualTo(best);
        } else {
            Case first = ledger.cases.values().stream()
                    .filter(other -> other.state == State.WAITING && mayTake(ledger, other, offer.agent()))
                    .min(byUrgency(ledger))
                    .orElseThrow();
            if (held(ledger, c).isEmpty()) {
                assertThat(offer.contact()).as("most urgent for %s", offer).isEqualTo(first.arrival.contact());
            }
        }
        List<Case> overtaken = ledger.cases.values().stream()
                .filter(other -> other != c && other.state == State.WAITING && other.queue.equals(c.queue)
                        && other.arrival.channel() == c.arrival.channel()
                        && other.wants.priority() == c.wants.priority()
                        && other.wants.needs().equals(c.wants.needs())
                        && byOrder().compare(other, c) < 0
                        && mayTake(ledger, other, offer.agent()))
                .toList();
        assertThat(overtaken).as("overtaken by %s", offer).isEmpty();
    }

    static boolean mayTake(Ledger ledger, Case c, AgentId id) {
        Person person = ledger.person(id);
        if (person.presence != Presence.ONLINE || !person.profile.enabled() || !hasRoom(ledger, c, id)) {
            return false;
        }
        if (c.wants.excluded().contains(id)
                || (c.cooling.containsKey(id) && c.cooling.get(id).isAfter(ledger.now))) {
            return false;
        }
        QueueSettings settings = ledger.queues.get(c.queue);
        boolean served = ledger.open.getOrDefault(c.queue, false)
                || settings.limits().whenClosed() == QueueLimits.WhenClosed.TURN_AWAY;
        if (!served) {
            return false;
        }
        Optional<Hold> held = held(ledger, c);
        if (held.isPresent()) {
            return held.get().agent().equals(id);
        }
        OptionalInt ring = ring(ledger, c, id);
        return ring.isPresent() && open(ledger, c, ring.getAsInt());
    }

    private static boolean hasRoom(Ledger ledger, Case c, AgentId id) {
        Capacity capacity = ledger.person(id).profile.capacity();
        Capacity.Share share = capacity.shares().get(c.arrival.channel());
        return share != null
                && ledger.unitsOf(id, null) + share.units() <= capacity.units()
                && ledger.unitsOf(id, c.arrival.channel()) < share.atMost();
    }

    static Optional<Hold> held(Ledger ledger, Case c) {
        return c.wants.holds().stream().filter(hold -> held(ledger, c, hold)).findFirst();
    }

    private static boolean held(Ledger ledger, Case c, Hold hold) {
        if (!hold.until().isAfter(ledger.now) || c.wants.excluded().contains(hold.agent())) {
            return false;
        }
        Person person = ledger.people.get(hold.agent());
        if (person == null || !person.profile.enabled()
                || person.profile.capacity().slots(c.arrival.channel()) == 0) {
            return false;
        }
        return hold.kind() == Hold.Kind.DIRECT
                ? person.presence != Presence.OFFLINE
                : person.presence == Presence.ONLINE && ring(ledger, c, hold.agent()).isPresent();
    }

    private static OptionalInt ring(Ledger ledger, Case c, AgentId id) {
        AgentProfile profile = ledger.person(id).profile;
        if (profile.queues().containsKey(c.queue) && profile.capacity().slots(c.arrival.channel()) > 0) {
            List<Ring> rings = ledger.queues.get(c.queue).serving().rings();
            for (int i = 0; i < rings.size(); i++) {
                if (rings.get(i).needs().metBy(profile.skills()) && c.wants.needs().metBy(profile.skills())) {
                    return OptionalInt.of(i);
                }
            }
        }
        return OptionalInt.empty();
    }

    private static boolean open(Ledger ledger, Case c, int ring) {
        Duration wait = Duration.between(c.arrival.firstEnqueuedAt(), ledger.now);
        return ring == 0 || wait.compareTo(ledger.queues.get(c.queue).serving().rings().get(ring).after()) >= 0;
    }

    private static Comparator<AgentId> byRank(Ledger ledger, Case c) {
        return Comparator.<AgentId>comparingInt(id -> ring(ledger, c, id).orElseThrow())
                .thenComparingLong(id -> ledger.unitsOf(id, null) == 0 ? 0 : 1 + ledger.cases.values().stream()
                        .filter(other -> other.state == State.OFFERED && id.equals(other.agent))
                        .count())
                .thenComparing(id -> ledger.person(id).idleSince)
                .thenComparing(AgentId::value);
    }

    private static Comparator<Case> byOrder() {
        return Comparator.<Case, java.time.Instant>comparing(c -> c.arrival.firstEnqueuedAt())
                .thenComparing(c -> c.arrival.contact().value());
    }

    private static Comparator<Case> byUrgency(Ledger ledger) {
        return Comparator.<Case>comparingInt(c -> -ledger.queues.get(c.queue).target().strictPriority())
                .thenComparingInt(c -> strict(ledger, c) ? -c.wants.priority() : 0)
                .thenComparing((a, b) -> Long.compare(
                        weighted(ledger, b) * target(ledger, a), weighted(ledger, a) * target(ledger, b)))
                .thenComparing(byOrder());
    }

    private static boolean strict(Ledger ledger, Case c) {
        return ledger.queues.get(c.queue).target().strictPriority() > 0;
    }

    private static long weighted(Ledger ledger, Case c) {
        long wait = Math.max(0, Duration.between(c.arrival.firstEnqueuedAt(), ledger.now).toMillis());
        return strict(ledger, c) ? wait : wait * (1 + c.wants.priority());
    }

    private static long target(Ledger ledger, Case c) {
        return ledger.queues.get(c.queue).target().answerWithin().toMillis();
    }

    /** Nobody who could be served right now is waiting. */
    static void checkAtRest(Ledger ledger) {
        for (Map.Entry<QueueId, QueueSettings> queue : ledger.queues.entrySet()) {
            for (Case c : ledger.cases.values()) {
                if (c.state == State.WAITING && c.queue.equals(queue.getKey())) {
                    assertThat(ledger.people.keySet().stream().filter(id -> mayTake(ledger, c, id)).toList())
                            .as("agents free for waiting contact %s", c.arrival.contact())
                            .isEmpty();
                }
            }
        }
    }
}
