package org.huiying.rules.routing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.conversation.ContactId;
import org.huiying.rules.queue.QueueId;
import org.huiying.rules.routing.Reason.Code;
import org.huiying.rules.routing.RoutingEvent.Tick;

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
    private final Drains drains = new Drains(floor, pool);
    private final WaitingRoom room = new WaitingRoom(floor, pool, announcer, coolDowns, drains);
    private final OfferBook offers = new OfferBook(floor, pool, room, coolDowns);
    private final Work work = new Work(floor, pool, room, coolDowns);
    private final Matcher matcher = new Matcher(floor, pool, offers, drains);
    private final QueueChanges queueChanges = new QueueChanges(floor, pool, room, offers, announcer);
    private final AgentChanges agentChanges = new AgentChanges(floor, pool, room, offers, work);
    private final Happenings happenings =
            new Happenings(floor, room, queueChanges, agentChanges, new Handover(floor, pool, room, offers, work), work);
    private final Rows rows = new Rows(floor);
    private long wakeAt = Long.MAX_VALUE;

    public List<Decision> handle(RoutingEvent event) {
        return handle(event, event.at());
    }

    /** As if the event had happened at this time and not when it says. */
    public List<Decision> handle(RoutingEvent event, Instant time) {
        floor.journal.turnPage();
        long at = Math.max(floor.now, Micros.of(time));
        runTimers(at);
        floor.now = at;
        happenings.apply(event);
        settle();
        runTimers(at);
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
            settle();
        }
    }

    /** Whoever can be offered at this moment is; only then goes whose time is over. */
    private void settle() {
        matcher.settle();
        while (!floor.overdue.isEmpty()) {
            List<Timers.Timer> overdue = List.copyOf(floor.overdue);
            floor.overdue.clear();
            overdue.forEach(room::timeIsOver);
            matcher.settle();
        }
        announcer.greetNewcomers();
    }

    private void fire(Timers.Timer due) {
        switch (due.kind) {
            case OFFER -> {
                Contact contact = contact(due);
                Contact.OpenOffer offer = contact.offer((int) due.detail);
                if (offer != null) {
                    offers.missed(contact, offer);
                }
            }
            case WRAP_UP -> {
                Agent agent = floor.agents.get(new AgentId(due.detail));
                if (agent != null) {
                    work.endWrapUp(due.subject, agent, Code.WRAP_UP_OVER);
                }
            }
            case COOL_DOWN -> coolDowns.over(contact(due), new AgentId(due.detail));
            case HOLD -> room.holdOver(contact(due));
            case RING -> room.ringOpens(contact(due), due.at);
            case OVERFLOW, MAX_WAIT -> floor.overdue.add(due);
            case ANNOUNCE -> {
                Queue queue = floor.queues.get(new QueueId(due.subject));
                if (queue != null) {
                    announcer.announceAll(queue);
                }
            }
        }
    }

    /** The timers of a contact are cancelled when it leaves, so it is there. */
    private Contact contact(Timers.Timer due) {
        Contact contact = floor.contacts.get(new ContactId(due.subject));
        if (contact == null) {
            throw new IllegalStateException("timer without contact: " + due);
        }
        return contact;
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
        return new Changed(floor.journal.queues, floor.journal.agents, floor.journal.contacts);
    }

    /** Each once, in the order of their first change. */
    public record Changed(List<QueueId> queues, List<AgentId> agents, List<ContactId> contacts) {

        public Changed {
            queues = List.copyOf(queues);
            agents = List.copyOf(agents);
            contacts = List.copyOf(contacts);
        }
    }

    /** The contact's row, empty once routing is done with it. */
    public Optional<RouterSnapshot.ContactRow> contact(ContactId id) {
        return Optional.ofNullable(floor.contacts.get(id)).map(Rows::row);
    }

    public boolean knows(QueueId queue) {
        return floor.queues.containsKey(queue);
    }

    public boolean knows(AgentId agent) {
        return floor.agents.containsKey(agent);
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
        for (RouterSnapshot.AgentRow row : snapshot.agents()) {
            Agent agent = Rows.agent(row);
            agentChanges.restore(agent);
            row.wrapUps().forEach(wrapUp -> work.beginWrapUp(agent, wrapUp.contact(), wrapUp.queue(),
                    wrapUp.channel(), Micros.of(wrapUp.since()), Micros.of(wrapUp.until())));
        }
        Restoring restoring = new Restoring(floor, room, offers, drains, coolDowns);
        snapshot.contacts().forEach(restoring::contact);
        floor.agents.values().forEach(restoring::agent);
        matcher.settle();
        floor.contacts.values().forEach(offers::countRings);
        floor.queues.values().forEach(announcer::start);
    }
}
