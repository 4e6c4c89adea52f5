package org.huiying.rules.routing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.agent.Presence;
import org.huiying.rules.conversation.ContactId;
import org.huiying.rules.queue.QueueId;
import org.huiying.rules.routing.Reason.Code;
import org.huiying.rules.routing.Reason.Fact;
import org.huiying.rules.routing.RoutingEvent.AgentConfigured;
import org.huiying.rules.routing.RoutingEvent.AgentRemoved;
import org.huiying.rules.routing.RoutingEvent.AgentStateChanged;
import org.huiying.rules.routing.RoutingEvent.ContactAbandoned;
import org.huiying.rules.routing.RoutingEvent.ContactClosed;
import org.huiying.rules.routing.RoutingEvent.ContactEnded;
import org.huiying.rules.routing.RoutingEvent.ContactEnqueued;
import org.huiying.rules.routing.RoutingEvent.ContactTakenOver;
import org.huiying.rules.routing.RoutingEvent.OfferAccepted;
import org.huiying.rules.routing.RoutingEvent.OfferDeclined;
import org.huiying.rules.routing.RoutingEvent.QueueClosed;
import org.huiying.rules.routing.RoutingEvent.QueueConfigured;
import org.huiying.rules.routing.RoutingEvent.QueueOpened;
import org.huiying.rules.routing.RoutingEvent.QueueRemoved;
import org.huiying.rules.routing.RoutingEvent.Tick;
import org.huiying.rules.routing.RoutingEvent.TransferredToAgent;
import org.huiying.rules.routing.RoutingEvent.TransferredToQueue;
import org.huiying.rules.routing.RoutingEvent.WrapUpEnded;
import org.huiying.rules.routing.RoutingEvent.WrapUpExtended;
import org.jspecify.annotations.Nullable;

/**
 * Decides which agent takes which contact. For one thread only; the same events always give the same decisions.
 *
 * <p>What was due before an event happens first, at its own time, so it makes no difference whether a {@link Tick}
 * was sent for it or came late.
 */
public final class Router {

    private final Floor floor = new Floor();
    private final Announcer announcer = new Announcer(floor);
    private final AgentPool pool = new AgentPool(floor);
    private final CoolDowns coolDowns = new CoolDowns(floor);
    private final WaitingRoom room = new WaitingRoom(floor, pool, announcer, coolDowns);
    private final OfferBook offers = new OfferBook(floor, pool, room, coolDowns);
    private final Work work = new Work(floor, pool, room, coolDowns);
    private final Matcher matcher = new Matcher(floor, pool, offers);
    private final QueueChanges queueChanges = new QueueChanges(floor, pool, room, offers, announcer);
    private final AgentChanges agentChanges = new AgentChanges(floor, pool, room, offers, work);
    private final Rows rows = new Rows(floor);
    private long wakeAt = Long.MAX_VALUE;

    public List<Decision> handle(RoutingEvent event) {
        floor.journal.turnPage();
        long at = Math.max(floor.now, Micros.of(event.at()));
        runTimers(at);
        floor.now = at;
        apply(event);
        matcher.settle();
        runTimers(at);
        announcer.greetNewcomers();
        askToBeWoken();
        return floor.journal.take();
    }

    /** What is due at one moment happens before anybody is matched at that moment. */
    private void runTimers(long by) {
        while (floor.timers.next() <= by) {
            floor.now = Math.max(floor.now, floor.timers.next());
            for (Timers.Timer due = floor.timers.due(floor.now); due != null; due = floor.timers.due(floor.now)) {
                fire(due);
            }
            matcher.settle();
        }
    }

    private void fire(Timers.Timer due) {
        switch (due.kind()) {
            case OFFER -> {
                Contact contact = contact(due);
                Agent agent = contact.agent;
                if (agent != null) {
                    offers.missed(contact, agent);
                }
            }
            case WRAP_UP -> {
                Agent agent = floor.agents.get(new AgentId(due.agent()));
                if (agent != null) {
                    work.endWrapUp(due.subject(), agent, Code.WRAP_UP_OVER);
                }
            }
            case COOL_DOWN -> coolDowns.over(contact(due), new AgentId(due.agent()));
            case HOLD -> room.dropHold(contact(due));
            case RING -> room.ringOpens(contact(due));
            case OVERFLOW -> room.overflowDue(contact(due));
            case MAX_WAIT -> room.waitedTooLongForAll(contact(due));
            case ANNOUNCE -> {
                Queue queue = floor.queues.get(new QueueId(due.subject()));
                if (queue != null) {
                    announcer.announceAll(queue);
                }
            }
        }
    }

    /** The timers of a contact are cancelled when it leaves, so it is there. */
    private Contact contact(Timers.Timer due) {
        Contact contact = floor.contacts.get(new ContactId(due.subject()));
        if (contact == null) {
            throw new IllegalStateException("timer without contact: " + due);
        }
        return contact;
    }

    private void apply(RoutingEvent event) {
        switch (event) {
            case Tick tick -> { }
            case QueueConfigured e -> queueChanges.configure(e.queue(), e.settings());
            case QueueRemoved e -> withQueue(e.queue(), e, queueChanges::remove);
            case QueueOpened e -> withQueue(e.queue(), e, queueChanges::open);
            case QueueClosed e -> withQueue(e.queue(), e, queueChanges::close);
            case AgentConfigured e -> agentChanges.configure(e.agent(), e.profile());
            case AgentRemoved e -> withAgent(e.agent(), e, agentChanges::remove);
            case AgentStateChanged e -> withAgent(e.agent(), e, agent -> agentChanges.appear(agent, e.presence()));
            case ContactEnqueued e -> enqueue(e);
            case ContactAbandoned e -> withContact(e.contact(), e, contact -> end(contact, Code.ABANDONED));
            case ContactEnded e -> withContact(e.contact(), e, contact -> end(contact, Code.ENDED));
            case ContactClosed e -> withContact(e.contact(), e, contact -> end(contact, Code.CLOSED));
            case OfferAccepted e -> withOffer(e, e.contact(), e.offer(), e.agent(), (contact, agent) -> {
                offers.accepted(contact, agent);
                work.begin(contact, agent, Code.ACCEPTED);
            });
            case OfferDeclined e -> withOffer(e, e.contact(), e.offer(), e.agent(), offers::declined);
            case TransferredToQueue e -> withActive(e, e.contact(), e.from(), (contact, from) -> toQueue(e, contact, from));
            case TransferredToAgent e -> withActive(e, e.contact(), e.from(), (contact, from) -> toAgent(e, contact, from));
            case ContactTakenOver e -> withContact(e.contact(), e, contact ->
                    withAgent(e.agent(), e, agent -> takeOver(contact, agent)));
            case WrapUpExtended e -> withAgent(e.agent(), e, agent -> {
                if (!work.extendWrapUp(e.contact().value(), agent, Micros.of(e.until()))) {
                    refuse(e, Reason.of(Code.UNKNOWN_CONTACT));
                }
            });
            case WrapUpEnded e -> withAgent(e.agent(), e, agent -> {
                if (!work.endWrapUp(e.contact().value(), agent, Code.WRAPPED_UP)) {
                    refuse(e, Reason.of(Code.UNKNOWN_CONTACT));
                }
            });
        }
    }

    private void enqueue(ContactEnqueued event) {
        if (floor.contacts.containsKey(event.arrival().contact())) {
            refuse(event, Reason.of(Code.ALREADY_KNOWN));
            return;
        }
        withQueue(event.queue(), event, queue -> {
            Hold hold = event.wants().hold();
            Wants wants = hold != null && !pool.isKnown(hold.agent()) ? event.wants().held(null) : event.wants();
            room.arrive(new Contact(event.arrival(), wants, queue));
        });
    }

    private void end(Contact contact, Code code) {
        Agent agent = contact.agent;
        if (contact.state == Contact.State.OFFERED && agent != null) {
            offers.withdraw(contact, agent, Reason.of(code));
        } else if (agent != null) {
            work.leave(contact, agent, code, code != Code.CLOSED);
        }
        floor.journal.say(new Decision.Finish(
                contact.id, Reason.of(code).and(Fact.WAIT, contact.waitMillis(floor.now))));
        room.forget(contact);
    }

    private void toQueue(TransferredToQueue event, Contact contact, Agent from) {
        withQueue(event.queue(), event, queue -> {
            if (!queue.letsIn()) {
                refuse(event, Reason.of(Code.QUEUE_CLOSED));
            } else if (queue.isFull()) {
                refuse(event, Reason.of(Code.QUEUE_FULL).and(Fact.LIMIT, queue.settings.limits().maxWaiting()));
            } else {
                contact.wants = contact.wants.held(null);
                work.transfer(contact, from, queue, Code.TRANSFERRED);
            }
        });
    }

    private void toAgent(TransferredToAgent event, Contact contact, Agent from) {
        withAgent(event.to(), event, to -> {
            if (contact.queue.removed) {
                refuse(event, Reason.of(Code.QUEUE_REMOVED));
            } else if (to.presence == Presence.OFFLINE || !to.profile.enabled()) {
                refuse(event, Reason.of(Code.AGENT_LEFT));
            } else {
                work.handTo(contact, from, to, event.until());
            }
        });
    }

    private void takeOver(Contact contact, Agent agent) {
        Agent before = contact.agent;
        if (before == agent && contact.state == Contact.State.ACTIVE) {
            return;
        }
        if (before != null && contact.state == Contact.State.OFFERED) {
            offers.withdraw(contact, before, Reason.of(Code.TAKEN_OVER).and(Fact.HOLDER, agent.id.value()));
        } else if (before != null) {
            work.leave(contact, before, Code.TAKEN_OVER, true);
        }
        pool.take(agent, contact);
        work.begin(contact, agent, Code.TAKEN_OVER);
    }

    private interface Doing<T> {
        void with(T subject);
    }

    private interface DoingBoth {
        void with(Contact contact, Agent agent);
    }

    private void withQueue(QueueId id, RoutingEvent event, Doing<Queue> doing) {
        Queue queue = floor.queues.get(id);
        if (queue == null) {
            refuse(event, Reason.of(Code.UNKNOWN_QUEUE));
        } else {
            doing.with(queue);
        }
    }

    private void withAgent(AgentId id, RoutingEvent event, Doing<Agent> doing) {
        Agent agent = floor.agents.get(id);
        if (agent == null) {
            refuse(event, Reason.of(Code.UNKNOWN_AGENT));
        } else {
            doing.with(agent);
        }
    }

    private void withContact(ContactId id, RoutingEvent event, Doing<Contact> doing) {
        Contact contact = floor.contacts.get(id);
        if (contact == null) {
            refuse(event, Reason.of(Code.UNKNOWN_CONTACT));
        } else {
            doing.with(contact);
        }
    }

    private void withOffer(RoutingEvent event, ContactId id, int offer, AgentId agentId, DoingBoth doing) {
        Contact contact = floor.contacts.get(id);
        Agent agent = contact == null ? null : contact.agent;
        if (contact == null || agent == null || !offers.stands(contact, offer, agentId)) {
            refuse(event, holder(Reason.of(Code.OFFER_OVER), agent));
        } else {
            doing.with(contact, agent);
        }
    }

    private void withActive(RoutingEvent event, ContactId id, AgentId agentId, DoingBoth doing) {
        withContact(id, event, contact -> {
            Agent agent = contact.agent;
            if (contact.state != Contact.State.ACTIVE || agent == null || !agent.id.equals(agentId)) {
                refuse(event, holder(Reason.of(Code.NOT_HERS), agent));
            } else {
                doing.with(contact, agent);
            }
        });
    }

    private static Reason holder(Reason reason, @Nullable Agent agent) {
        return agent == null ? reason : reason.and(Fact.HOLDER, agent.id.value());
    }

    private void refuse(RoutingEvent event, Reason reason) {
        floor.journal.say(new Decision.Refuse(event, reason));
    }

    private void askToBeWoken() {
        long next = floor.timers.next();
        if (next < wakeAt || wakeAt <= floor.now) {
            wakeAt = next;
            if (next != Long.MAX_VALUE) {
                floor.journal.say(new Decision.WakeAt(Micros.instant(next), Reason.of(Code.NEXT_DEADLINE)));
            }
        }
    }

    /** When something is due next, {@link Instant#MAX} if nothing is. */
    public Instant nextWake() {
        long next = floor.timers.next();
        return next == Long.MAX_VALUE ? Instant.MAX : Micros.instant(next);
    }

    /**
     * Time went by and nobody was there to notice: what fell due meanwhile happens now, all at once, and not then. After an
     * outage nobody is offered a contact in the past.
     */
    public void resumeAt(Instant now) {
        floor.now = Math.max(floor.now, Micros.of(now));
    }

    /** Why this contact has no agent yet. */
    public WhyWaiting whyWaiting(ContactId contact) {
        return new Explanation(floor).of(contact);
    }

    /** All that the router knows. A router restored from it goes on exactly like this one. */
    public RouterSnapshot snapshot() {
        return rows.all();
    }

    /** What the last event changed, so that only these rows have to be written. */
    public Changed changed() {
        return new Changed(
                Set.copyOf(floor.journal.queues), Set.copyOf(floor.journal.agents), Set.copyOf(floor.journal.contacts));
    }

    public record Changed(Set<QueueId> queues, Set<AgentId> agents, Set<ContactId> contacts) {}

    /** The contact's row, empty once routing is done with it. */
    public Optional<RouterSnapshot.ContactRow> contact(ContactId id) {
        return Optional.ofNullable(floor.contacts.get(id)).map(Rows::row);
    }

    public Set<QueueId> queues() {
        return Set.copyOf(floor.queues.keySet());
    }

    public Set<AgentId> agents() {
        return Set.copyOf(floor.agents.keySet());
    }

    public Optional<RouterSnapshot.AgentRow> agent(AgentId id) {
        return Optional.ofNullable(floor.agents.get(id)).map(Rows::row);
    }

    public Optional<RouterSnapshot.QueueRow> queue(QueueId id) {
        return Optional.ofNullable(floor.queues.get(id)).map(Rows::row);
    }

    /** A router that goes on where the snapshot was taken. */
    public static Router restore(RouterSnapshot snapshot) {
        Router router = new Router();
        router.load(snapshot);
        return router;
    }

    private void load(RouterSnapshot snapshot) {
        floor.now = Micros.of(snapshot.now());
        snapshot.queues().forEach(row -> queueChanges.add(Rows.queue(row)));
        snapshot.agents().forEach(row -> {
            Agent agent = Rows.agent(row);
            agentChanges.restore(agent);
            pool.lift(agent);
            row.wrapUps().forEach(wrapUp -> work.restoreWrapUp(agent, Rows.wrapUp(wrapUp, agent)));
        });
        snapshot.contacts().forEach(this::load);
        floor.agents.values().forEach(agent -> {
            agent.learn(agent.profile);
            floor.toFill.add(agent);
        });
        matcher.settle();
        floor.queues.values().forEach(announcer::start);
    }

    private void load(RouterSnapshot.ContactRow row) {
        Contact contact = rows.contact(row);
        floor.contacts.put(contact.id, contact);
        row.attempts().coolingDown().forEach((agent, until) -> coolDowns.restore(contact, agent, Micros.of(until)));
        Agent agent = switch (row.phase()) {
            case RouterSnapshot.Waiting waiting -> null;
            case RouterSnapshot.Offered offered -> floor.agents.get(offered.agent());
            case RouterSnapshot.Active active -> floor.agents.get(active.agent());
        };
        if (agent == null) {
            room.restore(contact);
            return;
        }
        agent.holding.add(contact);
        switch (row.phase()) {
            case RouterSnapshot.Waiting waiting -> { }
            case RouterSnapshot.Offered offered -> {
                contact.queue.present.add(contact);
                offers.restore(contact, agent, Micros.of(offered.expiresAt()));
            }
            case RouterSnapshot.Active active -> {
                contact.state = Contact.State.ACTIVE;
                contact.agent = agent;
                contact.phaseTime = Micros.of(active.since());
            }
        }
    }
}
