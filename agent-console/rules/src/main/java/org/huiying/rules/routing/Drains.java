package org.huiying.rules.routing;

import java.util.TreeSet;
import org.huiying.rules.routing.Reason.Code;
import org.huiying.rules.routing.Reason.Fact;
import org.jspecify.annotations.Nullable;

/**
 * Keeps agents for contacts that need more room than anybody has: one agent is named for such a contact, and gets nothing
 * less urgent until her lighter work has run out. So chats cannot starve a call.
 */
final class Drains {

    private final Floor floor;
    private final AgentPool pool;
    private final TreeSet<Agent> draining = new TreeSet<>();

    Drains(Floor floor, AgentPool pool) {
        this.floor = floor;
        this.pool = pool;
    }

    /** Names whoever is likely to be done first, if there is anybody, for a contact that has found no free agent. */
    void nameSomebodyFor(Contact contact, WaitingLine line) {
        if (!line.drains() || contact.drains != null) {
            return;
        }
        for (Seat seat : line.drainable) {
            if (seat.tier.isOpenFor(contact, floor.now) && contact.mayBeOfferedTo(seat.agent)) {
                pool.lift(seat.agent);
                start(contact, seat.agent, line);
                pool.seat(seat.agent);
                return;
            }
        }
    }

    /** Names the one for whom it is held, if only lighter work is in its way. */
    void nameHer(Contact contact, Agent agent, WaitingLine line) {
        if (agent.drainsFor == null && awaits(agent, contact)) {
            pool.lift(agent);
            start(contact, agent, line);
            pool.seat(agent);
        }
    }

    /** Whether it is held for her and she would have room for it without her lighter work. */
    private static boolean awaits(Agent agent, Contact contact) {
        Hold held = contact.held;
        WaitingLine line = contact.line;
        return held != null && held.agent().equals(agent.id) && line != null && line.drains() && line.queue.isServed()
                && contact.drains == null && contact.mayBeOfferedTo(agent) && agent.isBlockedByLighter(contact.channel);
    }

    /**
     * Looks again whether this agent, who is lifted, is to be kept for a contact. To be asked before each one she takes: what
     * she has just taken may be in the way of somebody who is before all others that she has room for.
     */
    void review(Agent agent) {
        Contact kept = agent.drainsFor;
        if (kept != null && !agent.hasRoomFor(kept.channel) && !agent.isBlockedByLighter(kept.channel)) {
            end(kept);
            floor.toPlace.add(kept);
        }
        if (agent.drainsFor == null && agent.used > 0) {
            Contact contact = mostUrgentBlockedFor(agent);
            if (contact != null && contact.line != null) {
                start(contact, agent, contact.line);
            }
        }
    }

    private @Nullable Contact mostUrgentBlockedFor(Agent agent) {
        Contact first = null;
        for (Seat seat : agent.seats) {
            WaitingLine line = seat.line;
            if (!line.undrained.isEmpty() && line.queue.isServed() && line.reserveOf(seat.tier.ring) == 0
                    && agent.isBlockedByLighter(line.channel())) {
                Contact contact = line.firstUndrainedFor(seat, floor.now);
                if (contact != null && (first == null || isBefore(agent, contact, first))) {
                    first = contact;
                }
            }
        }
        for (Contact contact : agent.named) {
            if (awaits(agent, contact) && (first == null || isBefore(agent, contact, first))) {
                first = contact;
            }
        }
        return first;
    }

    /** Whether this agent is to take the one before the other. */
    boolean isBefore(Agent agent, Contact contact, Contact other) {
        if (contact.queue != other.queue) {
            int order = Integer.compare(agent.priorityOf(contact.queue), agent.priorityOf(other.queue));
            if (order != 0) {
                return order < 0;
            }
        }
        return Contact.byUrgency(contact, other, floor.now) < 0;
    }

    /** Whether she is kept for a contact that comes before this one. */
    boolean forbid(Agent agent, Contact contact) {
        Contact kept = agent.drainsFor;
        return kept != null && kept != contact && isBefore(agent, kept, contact);
    }

    /** An agent who is kept for a contact that is less urgent than this one, and has room for it. */
    @Nullable Agent yieldingTo(Contact contact) {
        for (Agent agent : draining) {
            if (agent.hasRoomFor(contact.channel) && !forbid(agent, contact)
                    && contact.mayBeOfferedTo(agent) && sitsFor(agent, contact)) {
                return agent;
            }
        }
        return null;
    }

    private boolean sitsFor(Agent agent, Contact contact) {
        for (Seat seat : agent.seats) {
            if (seat.line == contact.line) {
                return seat.tier.isOpenFor(contact, floor.now);
            }
        }
        return false;
    }

    private void start(Contact contact, Agent agent, WaitingLine line) {
        restore(contact, agent, line);
        floor.journal.changed(contact);
        floor.journal.say(new Decision.Drain(contact.id, agent.id, new Because(Code.NO_ROOM)
                .and(Fact.WAIT, contact.waitMillis(floor.now))
                .and(Fact.UNITS_USED, agent.used)
                .and(Fact.UNITS_TOTAL, agent.profile.capacity().units())
                .reason()));
    }

    void restore(Contact contact, Agent agent, WaitingLine line) {
        contact.drains = agent;
        agent.drainsFor = contact;
        line.undrained.take(contact);
        draining.add(agent);
    }

    /** Nobody is kept for this contact any more; what she has room for she may have. */
    void end(Contact contact) {
        Agent agent = contact.drains;
        if (agent == null) {
            return;
        }
        pool.lift(agent);
        contact.drains = null;
        agent.drainsFor = null;
        draining.remove(agent);
        if (contact.line != null && contact.line.contacts.has(contact)) {
            contact.line.undrained.add(contact);
        }
        floor.toFill.add(agent);
        floor.journal.changed(contact);
        floor.journal.say(new Decision.DrainEnded(contact.id, agent.id, Reason.of(Code.DRAIN_OVER)));
    }

    /** She is not there for it any more: somebody else is looked for. */
    void endFor(Agent agent) {
        Contact kept = agent.drainsFor;
        if (kept != null) {
            end(kept);
            floor.toPlace.add(kept);
        }
    }
}
