package org.huiying.rules.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.agent.Presence;
import org.huiying.rules.conversation.Channel;
import org.huiying.rules.conversation.ContactId;
import org.huiying.rules.queue.QueueId;
import org.huiying.rules.routing.Reason.Code;
import org.jspecify.annotations.Nullable;

/**
 * What a patient clerk would write down from the events and decisions alone, with every rule checked the slow way. It
 * shares no code with the router but the records.
 */
final class Ledger {

    enum State { WAITING, OFFERED, ACTIVE }

    static final class Case {
        final Arrival arrival;
        Wants wants;
        QueueId queue;
        State state = State.WAITING;
        @Nullable AgentId agent;
        int offers;
        final Map<AgentId, Instant> cooling = new HashMap<>();

        Case(Arrival arrival, Wants wants, QueueId queue) {
            this.arrival = arrival;
            this.wants = wants;
            this.queue = queue;
        }
    }

    static final class Person {
        AgentProfile profile;
        Presence presence = Presence.OFFLINE;
        Instant idleSince = Instant.EPOCH;
        final Map<ContactId, Channel> wrapping = new HashMap<>();

        Person(AgentProfile profile) {
            this.profile = profile;
        }
    }

    final Map<QueueId, QueueSettings> queues = new HashMap<>();
    final Map<QueueId, Boolean> open = new HashMap<>();
    final Map<AgentId, Person> people = new TreeMap<>((a, b) -> Long.compare(a.value(), b.value()));
    final Map<ContactId, Case> cases = new TreeMap<>((a, b) -> Long.compare(a.value(), b.value()));
    private final Map<ContactId, Integer> finished = new HashMap<>();
    Instant now = Instant.EPOCH;
    int offersMade;
    int offersEnded;
    int entered;

    /** What the event itself says, before any decision. Refused events say nothing. */
    void event(RoutingEvent event, List<Decision> decisions) {
        now = event.at().isAfter(now) ? event.at() : now;
        boolean refused = decisions.stream().anyMatch(d -> d instanceof Decision.Refuse r && r.refused() == event);
        if (refused) {
            return;
        }
        switch (event) {
            case RoutingEvent.QueueConfigured e -> {
                queues.put(e.queue(), e.settings());
                open.putIfAbsent(e.queue(), true);
            }
            case RoutingEvent.QueueRemoved e -> {
                queues.remove(e.queue());
                open.remove(e.queue());
            }
            case RoutingEvent.QueueOpened e -> open.put(e.queue(), true);
            case RoutingEvent.QueueClosed e -> open.put(e.queue(), false);
            case RoutingEvent.AgentConfigured e -> {
                Person person = people.get(e.agent());
                if (person == null) {
                    people.put(e.agent(), new Person(e.profile()));
                    people.get(e.agent()).idleSince = now;
                } else {
                    person.profile = e.profile();
                }
            }
            case RoutingEvent.AgentRemoved e -> {
                people.remove(e.agent());
                cases.values().forEach(c -> unhold(c, e.agent()));
            }
            case RoutingEvent.AgentStateChanged e -> {
                Person person = person(e.agent());
                if (person.presence != e.presence()) {
                    person.presence = e.presence();
                    if (e.presence() == Presence.ONLINE) {
                        person.idleSince = now;
                    }
                }
            }
            case RoutingEvent.ContactEnqueued e -> {
                if (decisions.stream().noneMatch(d -> d instanceof Decision.Reject r
                        && r.contact().equals(e.arrival().contact()))) {
                    entered++;
                    List<Hold> holds = e.wants().holds().stream()
                            .filter(hold -> people.containsKey(hold.agent()))
                            .toList();
                    cases.put(e.arrival().contact(), new Case(e.arrival(), e.wants().held(holds), e.queue()));
                }
            }
            case RoutingEvent.TransferredToQueue e -> {
                Case c = contact(e.contact());
                c.wants = c.wants.held(List.of());
                cool(c, e.from(), e.queue());
            }
            case RoutingEvent.TransferredToAgent e -> {
                Case c = contact(e.contact());
                c.wants = c.wants.held(List.of(new Hold(e.to(), e.until(), Hold.Kind.DIRECT)));
                cool(c, e.from(), c.queue);
            }
            default -> { }
        }
    }

    private void cool(Case c, AgentId agent, QueueId queue) {
        QueueSettings settings = queues.get(queue);
        Duration time = settings == null ? Duration.ofSeconds(30) : settings.offers().coolDown().missed();
        c.cooling.put(agent, now.plus(time));
    }

    private static void unhold(Case c, AgentId agent) {
        c.wants = c.wants.notHeldFor(agent);
    }

    void decision(Decision decision) {
        switch (decision) {
            case Decision.Offer d -> {
                Case c = contact(d.contact());
                OfferRules.check(this, c, d);
                c.state = State.OFFERED;
                c.agent = d.agent();
                c.offers = d.offer();
                offersMade++;
            }
            case Decision.Withdraw d -> {
                Case c = contact(d.contact());
                assertThat(c.state).isEqualTo(State.OFFERED);
                assertThat(c.agent).isEqualTo(d.agent());
                assertThat(d.offer()).isEqualTo(c.offers);
                c.state = State.WAITING;
                c.agent = null;
                offersEnded++;
                switch (d.reason().code()) {
                    case DECLINED, MISSED, AGENT_AWAY, AGENT_LEFT, AGENT_DISABLED, AGENT_REMOVED -> {
                        cool(c, d.agent(), c.queue);
                        unhold(c, d.agent());
                    }
                    default -> { }
                }
            }
            case Decision.Assign d -> {
                Case c = contact(d.contact());
                if (d.reason().code() == Code.ACCEPTED) {
                    assertThat(c.state).isEqualTo(State.OFFERED);
                    assertThat(c.agent).isEqualTo(d.agent());
                    offersEnded++;
                }
                c.state = State.ACTIVE;
                c.agent = d.agent();
                c.cooling.clear();
                if (c.arrival.channel() != Channel.CALLBACK) {
                    person(d.agent()).idleSince = now;
                }
            }
            case Decision.Requeue d -> {
                Case c = contact(d.contact());
                assertThat(d.firstEnqueuedAt()).as("first enqueue kept").isEqualTo(c.arrival.firstEnqueuedAt());
                c.state = State.WAITING;
                c.agent = null;
                c.queue = d.queue();
            }
            case Decision.Overflow d -> {
                assertThat(contact(d.contact()).state).isEqualTo(State.WAITING);
                contact(d.contact()).queue = d.to();
            }
            case Decision.Reject d -> finish(d.contact());
            case Decision.Finish d -> finish(d.contact());
            case Decision.AgentSetAway d -> person(d.agent()).presence = Presence.AWAY;
            case Decision.WrapUpStarted d -> {
                if (d.reason().code() == Code.EXTENDED) {
                    assertThat(person(d.agent()).wrapping).containsKey(d.contact());
                    return;
                }
                Channel channel = contact(d.contact()).arrival.channel();
                person(d.agent()).wrapping.put(d.contact(), channel);
                leave(d.contact(), d.agent());
            }
            case Decision.AgentReady d -> ready(d);
            case Decision.Drain d -> assertThat(contact(d.contact()).state).isEqualTo(State.WAITING);
            case Decision.DrainEnded d -> { }
            case Decision.AnnouncePosition d -> assertThat(contact(d.contact()).state).isEqualTo(State.WAITING);
            case Decision.Enqueue d -> { }
            case Decision.Refuse d -> { }
            case Decision.WakeAt d -> assertThat(d.instant()).isAfter(now);
        }
    }

    private void ready(Decision.AgentReady d) {
        Person person = people.get(d.agent());
        if (person == null) {
            return;
        }
        Channel channel = person.wrapping.remove(d.contact());
        if (channel == null) {
            channel = contact(d.contact()).arrival.channel();
            leave(d.contact(), d.agent());
        }
        if (channel != Channel.CALLBACK) {
            person.idleSince = now;
        }
    }

    private void leave(ContactId contact, AgentId agent) {
        Case c = contact(contact);
        assertThat(c.state).isEqualTo(State.ACTIVE);
        assertThat(c.agent).isEqualTo(agent);
        c.agent = null;
    }

    private void finish(ContactId contact) {
        cases.remove(contact);
        assertThat(finished.merge(contact, 1, Integer::sum)).as("ends of contact %s", contact).isEqualTo(1);
    }

    Case contact(ContactId id) {
        Case c = cases.get(id);
        assertThat(c).as("contact %s", id).isNotNull();
        return c;
    }

    Person person(AgentId id) {
        Person person = people.get(id);
        assertThat(person).as("agent %s", id).isNotNull();
        return person;
    }

    int unitsOf(AgentId id, @Nullable Channel only) {
        Capacity capacity = person(id).profile.capacity();
        int sum = 0;
        for (Case c : cases.values()) {
            if (id.equals(c.agent)) {
                sum += cost(capacity, c.arrival.channel(), only);
            }
        }
        for (Channel channel : person(id).wrapping.values()) {
            sum += cost(capacity, channel, only);
        }
        return sum;
    }

    /** Units of the total, or just one for each contact when asked for one channel. */
    private static int cost(Capacity capacity, Channel channel, @Nullable Channel only) {
        if (only != null) {
            return channel == only ? 1 : 0;
        }
        Capacity.Share share = capacity.shares().get(channel);
        return share == null ? capacity.units() : share.units();
    }
}
