package org.huiying.rules.routing;

import static org.huiying.rules.routing.Invariant.*;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
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
 * What a patient clerk would write down from the events and decisions alone. It shares no code with the router but the
 * records, and complains of the first decision that breaks a rule.
 */
final class Ledger {

    static final class Desk {
        QueueSettings settings;
        boolean open = true;
        long turn;

        Desk(QueueSettings settings) {
            this.settings = settings;
        }
    }

    final Map<QueueId, Desk> desks = new HashMap<>();
    final Map<AgentId, Person> people = new TreeMap<>((a, b) -> Long.compare(a.value(), b.value()));
    final Map<ContactId, Case> cases = new HashMap<>();
    final List<Case> live = new ArrayList<>();
    long now = Long.MIN_VALUE;
    /** How often each reason was given. */
    final Map<Code, long[]> reasons = new EnumMap<>(Code.class);
    long entered;
    long ended;
    private long highest;
    private long offersMade;
    private long offersEnded;
    final Eligibility eligibility = new Eligibility(this);
    final Precedence precedence = new Precedence(this, eligibility);
    private final OfferRules rules = new OfferRules(this);

    /** Takes down what the event says and then, one by one, what the router decided. */
    void follow(RoutingEvent event, List<Decision> decisions) {
        now = Math.max(now, event.at().toEpochMilli());
        if (!isRefused(event, decisions)) {
            note(event, decisions);
        }
        for (Decision decision : decisions) {
            note(decision);
            reasons.computeIfAbsent(decision.reason().code(), code -> new long[1])[0]++;
        }
    }

    private boolean isRefused(RoutingEvent event, List<Decision> decisions) {
        for (Decision decision : decisions) {
            if (decision instanceof Decision.Refuse refuse && refuse.refused() == event) {
                if (event instanceof RoutingEvent.OfferAccepted e) {
                    ONE_WINNER.require(!stands(e.contact(), e.offer(), e.agent()), "refused although it stands", e);
                } else if (event instanceof RoutingEvent.ContactTakenOver e && people.containsKey(e.agent())) {
                    ONE_WINNER.require(!mayTakeOver(e), "refused although nobody else has it", e);
                }
                return true;
            }
        }
        if (event instanceof RoutingEvent.OfferAccepted e) {
            OFFER_ENDS_ONCE.require(stands(e.contact(), e.offer(), e.agent()), "accepted although it is over", e);
        } else if (event instanceof RoutingEvent.OfferDeclined e) {
            OFFER_ENDS_ONCE.require(stands(e.contact(), e.offer(), e.agent()), "declined although it is over", e);
        } else if (event instanceof RoutingEvent.ContactTakenOver e) {
            ONE_WINNER.require(mayTakeOver(e), "taken out of another's hands", e);
        }
        return false;
    }

    private boolean mayTakeOver(RoutingEvent.ContactTakenOver e) {
        Case contact = cases.get(e.contact());
        return contact != null && (contact.agent == null || contact.agent.equals(e.agent())
                || contact.agent.equals(e.from()));
    }

    private boolean stands(ContactId id, int number, AgentId agent) {
        Case contact = cases.get(id);
        Case.Ring ring = contact == null ? null : contact.ring(number);
        return ring != null && ring.agent().equals(agent);
    }

    private void note(RoutingEvent event, List<Decision> decisions) {
        switch (event) {
            case RoutingEvent.QueueConfigured e -> {
                Desk desk = desks.computeIfAbsent(e.queue(), id -> new Desk(e.settings()));
                desk.settings = e.settings();
            }
            case RoutingEvent.QueueRemoved e -> {
                desks.remove(e.queue());
                people.values().forEach(person -> person.turns.remove(e.queue()));
            }
            case RoutingEvent.QueueOpened e -> desks.get(e.queue()).open = true;
            case RoutingEvent.QueueClosed e -> desks.get(e.queue()).open = false;
            case RoutingEvent.AgentConfigured e -> configured(e);
            case RoutingEvent.AgentRemoved e -> {
                people.remove(e.agent());
                live.forEach(contact -> contact.wants = contact.wants.notHeldFor(e.agent()));
            }
            case RoutingEvent.AgentStateChanged e -> appeared(person(e.agent()), e.presence());
            case RoutingEvent.DayBegan e -> people.values().forEach(person -> person.taken = 0);
            case RoutingEvent.ContactEnqueued e -> enqueued(e, decisions);
            case RoutingEvent.TransferredToQueue e -> {
                Case contact = contact(e.contact());
                contact.wants = contact.wants.held(List.of());
                cool(contact, e.from(), desks.get(e.queue()).settings.offers().coolDown().declined());
            }
            case RoutingEvent.TransferredToAgent e -> {
                Case contact = contact(e.contact());
                contact.wants = contact.wants.held(List.of(new Hold(e.to(), e.until(), Hold.Kind.DIRECT)));
                cool(contact, e.from(), desks.get(contact.queue).settings.offers().coolDown().declined());
            }
            default -> { }
        }
    }

    private void configured(RoutingEvent.AgentConfigured e) {
        Person person = people.get(e.agent());
        if (person == null) {
            person = new Person(e.agent(), e.profile());
            person.idleSince = now;
            people.put(e.agent(), person);
        }
        person.profile = e.profile();
    }

    private void appeared(Person person, Presence presence) {
        if (person.presence != presence) {
            person.presence = presence;
            if (presence == Presence.ONLINE) {
                person.idleSince = now;
                person.misses = 0;
            }
        }
    }

    private void enqueued(RoutingEvent.ContactEnqueued e, List<Decision> decisions) {
        ContactId id = e.arrival().contact();
        ONE_STATE.require(!cases.containsKey(id), "came twice", id);
        if (isTurnedAway(id, decisions)) {
            return;
        }
        List<Hold> holds = e.wants().holds().stream().filter(hold -> people.containsKey(hold.agent())).toList();
        Case contact = new Case(e.arrival().by(Instant.ofEpochMilli(now)), e.wants().held(holds), e.queue());
        cases.put(id, contact);
        live.add(contact);
        entered++;
        highest = Math.max(highest, id.value());
    }

    /** Whether it never came in. */
    private static boolean isTurnedAway(ContactId id, List<Decision> decisions) {
        for (Decision decision : decisions) {
            if ((decision instanceof Decision.Enqueue in && in.contact().equals(id))
                    || (decision instanceof Decision.Overflow on && on.contact().equals(id))) {
                return false;
            }
        }
        return true;
    }

    void cool(Case contact, AgentId agent, Duration time) {
        if (!time.isZero()) {
            contact.cooling.put(agent, now + time.toMillis());
        }
    }

    private void note(Decision decision) {
        switch (decision) {
            case Decision.Offer d -> offered(d);
            case Decision.Withdraw d -> withdrawn(d);
            case Decision.Assign d -> assigned(d);
            case Decision.Requeue d -> {
                Case contact = contact(d.contact());
                FIRST_ENQUEUE_KEPT.require(
                        d.firstEnqueuedAt().equals(contact.arrival.firstEnqueuedAt()), contact, d);
                ONE_STATE.require(contact.state == Case.State.BETWEEN, contact, contact.state, d);
                contact.state = Case.State.WAITING;
                contact.queue = d.queue();
            }
            case Decision.Overflow d -> {
                Case contact = contact(d.contact());
                ONE_STATE.require(contact.state == Case.State.WAITING || contact.state == Case.State.BETWEEN, contact, d);
                contact.state = Case.State.WAITING;
                contact.queue = d.to();
            }
            case Decision.Drain d -> drained(d);
            case Decision.DrainEnded d -> {
                Case contact = contact(d.contact());
                NOBODY_FORGOTTEN.require(d.agent().equals(contact.drains), "ends a hold that is not", d);
                contact.drains = null;
                Person person = people.get(d.agent());
                if (person != null) {
                    person.drainsFor = null;
                }
            }
            case Decision.Reject d -> finish(d.contact());
            case Decision.Finish d -> finish(d.contact());
            case Decision.AgentSetAway d -> {
                Person person = person(d.agent());
                person.presence = Presence.AWAY;
            }
            case Decision.WrapUpStarted d -> wrapsUp(d);
            case Decision.AgentReady d -> ready(d);
            case Decision.AnnouncePosition d ->
                    ONE_STATE.require(contact(d.contact()).state == Case.State.WAITING, "told its place", d);
            case Decision.Enqueue d -> contact(d.contact()).queue = d.queue();
            case Decision.Refuse d -> { }
            case Decision.WakeAt d -> CLOCK.require(d.instant().toEpochMilli() > now, "wakes in the past", d);
        }
    }

    private void offered(Decision.Offer d) {
        Case contact = contact(d.contact());
        Person person = person(d.agent());
        rules.check(contact, person, d);
        contact.offers++;
        contact.state = Case.State.OFFERED;
        contact.rings.add(new Case.Ring(d.offer(), d.agent(), d.expiresAt().toEpochMilli()));
        person.hands.add(contact);
        Desk desk = desks.get(contact.queue);
        if (desk.settings.serving().order().by() == AgentOrder.By.ROUND_ROBIN) {
            person.turns.put(contact.queue, ++desk.turn);
        }
        offersMade++;
    }

    private void withdrawn(Decision.Withdraw d) {
        Case contact = contact(d.contact());
        Case.Ring ring = contact.ring(d.offer());
        OFFER_ENDS_ONCE.require(ring != null && ring.agent().equals(d.agent()), "ends an offer that is not", d);
        contact.rings.remove(ring);
        contact.state = contact.rings.isEmpty() ? Case.State.BETWEEN : Case.State.OFFERED;
        Person person = people.get(d.agent());
        if (person != null) {
            person.hands.remove(contact);
        }
        offersEnded++;
        Code code = d.reason().code();
        switch (code) {
            case DECLINED, MISSED, AGENT_AWAY, AGENT_LEFT, AGENT_DISABLED, AGENT_REMOVED -> {
                CoolDown coolDown = desks.get(contact.queue).settings.offers().coolDown();
                cool(contact, d.agent(), code == Code.DECLINED ? coolDown.declined()
                        : code == Code.MISSED ? coolDown.missed() : coolDown.left());
                contact.wants = contact.wants.notHeldFor(d.agent());
            }
            default -> { }
        }
        if (code == Code.MISSED && person != null) {
            person.misses++;
            CLOCK.require(ring.expires() <= now, "missed before its time", d);
        }
    }

    private void assigned(Decision.Assign d) {
        Case contact = contact(d.contact());
        Person person = person(d.agent());
        if (d.reason().code() == Code.ACCEPTED) {
            ONE_AGENT.require(contact.state == Case.State.OFFERED && contact.agent == null
                    && contact.rings.size() == 1 && contact.ringsAt(d.agent()), contact, contact.rings, d);
            contact.rings.clear();
            offersEnded++;
            person.misses = 0;
            person.taken++;
        } else {
            ONE_AGENT.require(contact.agent == null && contact.rings.isEmpty(), contact, contact.agent, d);
            person.hands.add(contact);
        }
        contact.state = Case.State.ACTIVE;
        contact.agent = d.agent();
        contact.cooling.clear();
        if (contact.arrival.channel() != Channel.CALLBACK) {
            person.idleSince = now;
        }
    }

    private void drained(Decision.Drain d) {
        Case contact = contact(d.contact());
        Person person = person(d.agent());
        NOBODY_FORGOTTEN.require(contact.state == Case.State.WAITING && contact.drains == null
                && person.drainsFor == null && eligibility.mayTake(contact, person)
                && !person.hasRoomFor(contact.arrival.channel())
                && person.wouldHaveRoomWithoutLighter(contact.arrival.channel()), "kept for nothing", d);
        contact.drains = d.agent();
        person.drainsFor = contact;
    }

    private void wrapsUp(Decision.WrapUpStarted d) {
        Person person = person(d.agent());
        if (d.reason().code() == Code.EXTENDED) {
            ONE_STATE.require(person.wrapping.containsKey(d.contact()), "extends a wrap-up that is not", d);
            return;
        }
        Case contact = contact(d.contact());
        leave(contact, person);
        person.wrapping.put(d.contact(), contact.arrival.channel());
    }

    private void ready(Decision.AgentReady d) {
        Person person = people.get(d.agent());
        Channel channel = person == null ? null : person.wrapping.remove(d.contact());
        Case contact = cases.get(d.contact());
        if (channel == null && contact != null && d.agent().equals(contact.agent)) {
            channel = contact.arrival.channel();
            leave(contact, person);
        }
        if (person != null && channel != Channel.CALLBACK) {
            person.idleSince = now;
        }
    }

    private static void leave(Case contact, @Nullable Person person) {
        ONE_STATE.require(contact.state == Case.State.ACTIVE, contact, contact.state);
        contact.agent = null;
        contact.state = Case.State.BETWEEN;
        if (person != null) {
            person.hands.remove(contact);
        }
    }

    private void finish(ContactId id) {
        Case contact = cases.remove(id);
        if (contact == null) {
            return;
        }
        ONE_STATE.require(contact.rings.isEmpty() && contact.agent == null, "ends with an agent", contact);
        live.remove(contact);
        ended++;
    }

    /** Turns are counted on from the highest of those who are there: whoever left takes her number along. */
    void restarted() {
        desks.forEach((id, desk) -> desk.turn = people.values().stream()
                .mapToLong(person -> person.turns.getOrDefault(id, 0L)).max().orElse(0));
    }

    /** Everything against what the router would write down. */
    void compare(RouterSnapshot snapshot) {
        NOBODY_LOST.require(entered == live.size() + ended, entered, live.size(), ended);
        COUNTERS.require(offersMade == offersEnded + live.stream().mapToLong(contact -> contact.rings.size()).sum(),
                offersMade, offersEnded);
        new Comparison(this).compare(snapshot);
    }

    Case contact(ContactId id) {
        Case contact = cases.get(id);
        ONE_STATE.require(contact != null, "is not there (any more): contact", id, "highest so far", highest);
        return contact;
    }

    Person person(AgentId id) {
        Person person = people.get(id);
        ONLY_WHO_MAY.require(person != null, "is not there: agent", id);
        return person;
    }
}
