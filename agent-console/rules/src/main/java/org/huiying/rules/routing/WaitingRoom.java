package org.huiying.rules.routing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.huiying.rules.conversation.ContactId;
import org.huiying.rules.queue.QueueId;
import org.huiying.rules.routing.Reason.Code;
import org.huiying.rules.routing.Reason.Fact;
import org.jspecify.annotations.Nullable;

/** Where contacts wait: which line, for whom they are held, when their ring widens, and where they go at last. */
final class WaitingRoom {

    private final Floor floor;
    private final AgentPool pool;
    private final Announcer announcer;
    private final CoolDowns coolDowns;
    private final Drains drains;

    WaitingRoom(Floor floor, AgentPool pool, Announcer announcer, CoolDowns coolDowns, Drains drains) {
        this.floor = floor;
        this.pool = pool;
        this.announcer = announcer;
        this.coolDowns = coolDowns;
        this.drains = drains;
    }

    /** A new contact comes to a queue, and into it if there is room. */
    void arrive(Contact contact) {
        Queue asked = contact.queue;
        if (!asked.letsIn()) {
            reject(contact, Reason.of(Code.QUEUE_CLOSED));
            return;
        }
        floor.contacts.put(contact.id, contact);
        contact.enteredAt = floor.now;
        if (asked.isDeserted() && !isAwaited(contact) && !waitsForNobody(contact)) {
            return;
        }
        if (asked.isFull() && !isTakenAtOnce(contact)) {
            Reason full = Reason.of(Code.QUEUE_FULL)
                    .and(Fact.WAITING, asked.present.size())
                    .and(Fact.LIMIT, asked.settings.limits().maxWaiting());
            if (!overflow(contact, full)) {
                reject(contact, full);
            }
            return;
        }
        floor.journal.say(new Decision.Enqueue(contact.id, asked.id, new Because(Code.ARRIVED)
                .and(Fact.WAITING, asked.present.size() + 1)
                .and(Fact.PRIORITY, contact.wants.priority())
                .reason()));
        enter(contact);
    }

    /** Whether somebody is free for it, so that it needs no place to wait at. */
    private boolean isTakenAtOnce(Contact contact) {
        return contact.wants.holds().isEmpty() && contact.queue.isServed()
                && pool.line(contact.queue, contact).bestFor(contact, floor.now) != null;
    }

    /** Whether somebody is there for whom it is kept, whatever her queues. */
    private boolean isAwaited(Contact contact) {
        return contact.wants.holds().stream().anyMatch(hold -> {
            Agent agent = floor.agents.get(hold.agent());
            return hold.kind() == Hold.Kind.DIRECT && Micros.of(hold.until()) > floor.now
                    && agent != null && agent.isSignedIn() && mayBeHers(contact, agent);
        });
    }

    private static boolean mayBeHers(Contact contact, Agent agent) {
        return agent.takes(contact.channel) && !contact.wants.excluded().contains(agent.id);
    }

    /** Nobody is signed in: whether it waits all the same. Otherwise it has gone where the queue wants it. */
    private boolean waitsForNobody(Contact contact) {
        Reason nobody = Reason.of(Code.NOBODY_SIGNED_IN);
        return switch (contact.queue.settings.limits().whenNobody()) {
            case WAIT -> true;
            case OVERFLOW -> !overflow(contact, nobody);
            case TURN_AWAY -> {
                reject(contact, nobody);
                yield false;
            }
        };
    }

    /** The contact waits in its queue from now on, or goes on from there at once. */
    void enter(Contact contact) {
        contact.state = Contact.State.WAITING;
        floor.journal.changed(contact);
        if (contact.queue.removed) {
            leaveRemoved(contact);
            return;
        }
        if (contact.queue.admit(contact)) {
            announcer.entered(contact);
        }
        lineUp(contact);
        if (overflowAt(contact) <= floor.now) {
            floor.timers.cancel(contact.overflowTimer);
            contact.overflowTimer = floor.timers.set(floor.now, Timers.Kind.OVERFLOW, contact.id.value(), 0);
        }
        floor.toPlace.add(contact);
    }

    /** The contact waits as it did when this was written down. One whose queue is gone since leaves as it would have. */
    void restore(Contact contact) {
        if (contact.queue.removed) {
            leaveRemoved(contact);
        } else {
            contact.queue.admit(contact);
            lineUp(contact);
        }
    }

    /** Nobody in this queue is served for now: nobody is kept for them. */
    void stopServing(Queue queue) {
        queue.present.forEach(drains::end);
    }

    /** Takes a waiting contact out of its line, while it stays in the queue. */
    void unline(Contact contact) {
        WaitingLine line = contact.line;
        if (line == null) {
            return;
        }
        contact.line = null;
        drains.end(contact);
        if (contact.held == null) {
            line.remove(contact);
        }
        contact.held = null;
        if (!contact.named.isEmpty()) {
            contact.named.forEach(agent -> agent.named.remove(contact));
            contact.named = List.of();
        }
        floor.timers.cancel(contact.holdTimer);
        floor.timers.cancel(contact.ringTimer);
        floor.timers.cancel(contact.overflowTimer);
        floor.timers.cancel(contact.maxWaitTimer);
        contact.overflowTimer = null;
        contact.maxWaitTimer = null;
    }

    /** Finds the place of a waiting contact: the line of its kind, or beside it when it is held for somebody. */
    void lineUp(Contact contact) {
        WaitingLine line = pool.line(contact.queue, contact);
        contact.line = line;
        if (!contact.wants.holds().isEmpty()) {
            hold(contact, line);
        }
        if (contact.held == null) {
            line.add(contact);
        }
        armRing(contact, line);
        armOverflow(contact);
        long end = maxWaitAt(contact);
        contact.maxWaitTimer = end == Long.MAX_VALUE
                ? null
                : floor.timers.set(end, Timers.Kind.MAX_WAIT, contact.id.value(), 0);
    }

    /** Keeps it for the first agent who is there of those it is to be kept for; the others may still come. */
    private void hold(Contact contact, WaitingLine line) {
        List<Agent> named = new ArrayList<>();
        long firstEnd = Long.MAX_VALUE;
        for (Hold hold : contact.wants.holds()) {
            Agent agent = floor.agents.get(hold.agent());
            long until = Micros.of(hold.until());
            if (agent != null && until > floor.now) {
                named.add(agent);
                agent.named.add(contact);
                firstEnd = Math.min(firstEnd, until);
                if (contact.held == null && stands(hold, contact, agent, line)) {
                    contact.held = hold;
                }
            }
        }
        contact.named = named;
        contact.holdTimer = named.isEmpty()
                ? null
                : floor.timers.set(firstEnd, Timers.Kind.HOLD, contact.id.value(), 0);
    }

    private static long maxWaitAt(Contact contact) {
        Duration maxWait = contact.queue.settings.limits().maxWait();
        return maxWait == null ? Long.MAX_VALUE : contact.enteredAt + Micros.of(maxWait);
    }

    /** Its time in this queue is over, unless it has gone on or is offered since. */
    void timeIsOver(Timers.Timer due) {
        Contact contact = floor.contacts.get(new ContactId(due.subject));
        if (contact == null) {
            return;
        }
        if (due == contact.overflowTimer) {
            overflowDue(contact);
        } else if (due == contact.maxWaitTimer) {
            reject(contact, waitedTooLong(contact));
        }
    }

    private static boolean stands(Hold hold, Contact contact, Agent agent, WaitingLine line) {
        if (!mayBeHers(contact, agent)) {
            return false;
        }
        return switch (hold.kind()) {
            case PREFERRED, OWNER ->
                    agent.isOnline() && agent.posts.containsKey(contact.queue.id) && line.ringOf(agent) >= 0;
            case DIRECT -> agent.isSignedIn();
        };
    }

    /** It rings, and may ring at more agents when they may take it. */
    void awaitMoreFor(Contact contact) {
        armRing(contact, pool.line(contact.queue, contact));
    }

    void awaitNoMoreFor(Contact contact) {
        floor.timers.cancel(contact.ringTimer);
    }

    private void armRing(Contact contact, WaitingLine line) {
        floor.timers.cancel(contact.ringTimer);
        long at = line.nextOpening(contact, floor.now);
        contact.ringTimer = at == Long.MAX_VALUE
                ? null
                : floor.timers.set(at, Timers.Kind.RING, contact.id.value(), 0);
    }

    /** An agent who takes contacts only after a while has come to these lines: those who wait hear of the time. */
    void armRingsOf(Agent agent) {
        for (Seat seat : agent.seats) {
            if (seat.line.takeOpensAnew()) {
                seat.line.contacts.forEach(contact -> armRing(contact, seat.line));
                floor.ringingAtFewer.forEach(this::awaitMoreFor);
            }
        }
    }

    /** @param at when it opened, which may be a while ago if nobody routed then */
    void ringOpens(Contact contact, long at) {
        WaitingLine line = contact.line != null ? contact.line : pool.line(contact.queue, contact);
        armRing(contact, line);
        if (line.opens(at - contact.firstEnqueuedAt)) {
            floor.toPlace.add(contact);
        }
    }

    /** The time of one of its holds is over. */
    void holdOver(Contact contact) {
        unline(contact);
        contact.wants = contact.wants.held(contact.wants.holds().stream()
                .filter(hold -> Micros.of(hold.until()) > floor.now)
                .toList());
        floor.journal.changed(contact);
        lineUp(contact);
        floor.toPlace.add(contact);
    }

    /** Nobody by this name is to have it any more. */
    void notHeldFor(Contact contact, Agent agent) {
        unline(contact);
        contact.wants = contact.wants.notHeldFor(agent.id);
        floor.journal.changed(contact);
        lineUp(contact);
        floor.toPlace.add(contact);
    }

    /** An agent is another than before: what was kept for her may now be anybody's, or hers again. */
    void agentChanged(Agent agent) {
        drains.endFor(agent);
        for (Contact contact : List.copyOf(agent.named)) {
            unline(contact);
            lineUp(contact);
            floor.toPlace.add(contact);
        }
    }

    private static long overflowAt(Contact contact) {
        QueueLimits.Overflow overflow = contact.queue.settings.limits().overflow();
        return overflow == null ? Long.MAX_VALUE : contact.enteredAt + Micros.of(overflow.after());
    }

    /** When it was not possible at its time it is tried again after as long. */
    private void armOverflow(Contact contact) {
        contact.overflowTimer = null;
        QueueLimits.Overflow overflow = contact.queue.settings.limits().overflow();
        if (overflow != null && !isVisited(contact, overflow.to())) {
            long every = Micros.of(overflow.after());
            long rounds = Math.max(0, floor.now - contact.enteredAt) / every + 1;
            contact.overflowTimer = floor.timers.set(
                    contact.enteredAt + rounds * every, Timers.Kind.OVERFLOW, contact.id.value(), 0);
        }
    }

    private static boolean isVisited(Contact contact, QueueId queue) {
        return queue.equals(contact.queue.id) || contact.visited.contains(queue);
    }

    private void overflowDue(Contact contact) {
        if (!overflow(contact, waitedTooLong(contact))) {
            armOverflow(contact);
        }
    }

    private Reason waitedTooLong(Contact contact) {
        return Reason.of(Code.WAITED_TOO_LONG)
                .and(Fact.WAIT, contact.waitMillis(floor.now))
                .and(Fact.WAITING, contact.queue.present.size());
    }

    /** Moves the contact along the chain of overflows to the first queue that can take it over, never back. */
    private boolean overflow(Contact contact, Reason reason) {
        Set<QueueId> visited = new HashSet<>(contact.visited);
        Queue from = contact.queue;
        Queue to = from;
        do {
            visited.add(to.id);
            to = next(to, visited);
            if (to == null) {
                return false;
            }
        } while (!to.canTakeOver());
        depart(contact);
        contact.queue = to;
        contact.enteredAt = floor.now;
        contact.visited = Set.copyOf(visited);
        contact.position = 0;
        floor.journal.say(new Decision.Overflow(contact.id, from.id, to.id, reason));
        enter(contact);
        return true;
    }

    private @Nullable Queue next(Queue queue, Set<QueueId> visited) {
        QueueLimits.Overflow overflow = queue.settings.limits().overflow();
        return overflow == null || visited.contains(overflow.to()) ? null : floor.queues.get(overflow.to());
    }

    /** Takes the contact out of its queue. */
    void depart(Contact contact) {
        unline(contact);
        if (contact.queue.dismiss(contact)) {
            announcer.left(contact.queue);
        }
    }

    private void reject(Contact contact, Reason reason) {
        depart(contact);
        floor.journal.say(new Decision.Reject(contact.id, contact.queue.id, reason));
        forget(contact);
    }

    /** Routing knows the contact no longer. */
    void forget(Contact contact) {
        depart(contact);
        coolDowns.forget(contact);
        contact.state = Contact.State.GONE;
        floor.contacts.remove(contact.id);
        floor.journal.changed(contact);
    }

    /** The queue is gone, so it goes on to another or is turned away. */
    void leaveRemoved(Contact contact) {
        Reason removed = Reason.of(Code.QUEUE_REMOVED);
        if (!overflow(contact, removed)) {
            reject(contact, removed);
        }
    }
}
