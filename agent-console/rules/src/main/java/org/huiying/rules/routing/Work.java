package org.huiying.rules.routing;

import java.time.Instant;
import java.util.Set;
import org.huiying.rules.routing.Reason.Code;
import org.huiying.rules.routing.Reason.Fact;

/** What agents do with contacts: take them, hand them on, end them, and finish the record afterwards. */
final class Work {

    private final Floor floor;
    private final AgentPool pool;
    private final WaitingRoom room;
    private final CoolDowns coolDowns;

    Work(Floor floor, AgentPool pool, WaitingRoom room, CoolDowns coolDowns) {
        this.floor = floor;
        this.pool = pool;
        this.room = room;
        this.coolDowns = coolDowns;
    }

    /** The contact, for which she has room already, is hers. */
    void begin(Contact contact, Agent agent, Code code) {
        room.depart(contact);
        coolDowns.forget(contact);
        endWrapUp(contact.id.value(), agent, Code.WRAP_UP_OVER);
        contact.state = Contact.State.ACTIVE;
        contact.agent = agent;
        contact.phaseTime = floor.now;
        contact.position = 0;
        pool.worked(agent, contact.channel);
        floor.toFill.add(agent);
        floor.journal.changed(contact);
        floor.journal.say(new Decision.Assign(contact.id, agent.id, new Because(code)
                .and(Fact.WAIT, contact.waitMillis(floor.now))
                .and(Fact.UNITS_USED, agent.used)
                .and(Fact.UNITS_TOTAL, agent.profile.capacity().units())
                .reason()));
    }

    /** Her part is over; the contact may go on elsewhere. Wrap-up, if there is any, takes the room the contact took. */
    void leave(Contact contact, Agent agent, Code why, boolean wrapUp) {
        pool.lift(agent);
        floor.toFill.add(agent);
        agent.holding.remove(contact);
        Agent.WrapUp open = new Agent.WrapUp(contact.id, contact.queue.id, contact.channel, contact.phaseTime,
                new Timers.Timer(floor.now + Micros.of(contact.queue.settings.wrapUp()), Timers.Kind.WRAP_UP,
                        contact.id.value(), agent.id.value()));
        if (wrapUp && open.timer().at() > floor.now) {
            restoreWrapUp(agent, open);
            floor.journal.changed(agent);
            floor.journal.say(new Decision.WrapUpStarted(
                    contact.id, agent.id, Micros.instant(open.timer().at()), Reason.of(why)));
        } else {
            ready(agent, open, Code.NO_WRAP_UP);
        }
        contact.agent = null;
    }

    void restoreWrapUp(Agent agent, Agent.WrapUp wrapUp) {
        Timers.Timer timer = wrapUp.timer();
        floor.timers.set(timer.at(), timer.kind(), timer.subject(), timer.agent());
        agent.wrapUps.put(wrapUp.contact().value(), wrapUp);
    }

    /** False when there is no such wrap-up (any more). */
    boolean extendWrapUp(long contact, Agent agent, long until) {
        Agent.WrapUp open = agent.wrapUps.get(contact);
        if (open == null) {
            return false;
        }
        if (until > open.timer().at()) {
            floor.timers.cancel(open.timer());
            restoreWrapUp(agent, new Agent.WrapUp(open.contact(), open.queue(), open.channel(), open.since(),
                    new Timers.Timer(until, Timers.Kind.WRAP_UP, contact, agent.id.value())));
            floor.journal.changed(agent);
            floor.journal.say(new Decision.WrapUpStarted(
                    open.contact(), agent.id, Micros.instant(until), Reason.of(Code.EXTENDED)));
        }
        return true;
    }

    /** False when there is no such wrap-up (any more). */
    boolean endWrapUp(long contact, Agent agent, Code code) {
        Agent.WrapUp wrapUp = agent.wrapUps.remove(contact);
        if (wrapUp == null) {
            return false;
        }
        floor.timers.cancel(wrapUp.timer());
        ready(agent, wrapUp, code);
        return true;
    }

    private void ready(Agent agent, Agent.WrapUp done, Code code) {
        pool.worked(agent, done.channel());
        agent.release(done.channel());
        floor.toFill.add(agent);
        Queue queue = floor.queues.get(done.queue());
        if (queue != null) {
            queue.measure(done.channel(), floor.now - done.since());
            floor.journal.changed(queue);
        }
        floor.journal.say(new Decision.AgentReady(done.contact(), agent.id, new Because(code)
                .and(Fact.UNITS_USED, agent.used)
                .and(Fact.UNITS_TOTAL, agent.profile.capacity().units())
                .reason()));
    }

    /** The contact waits again, in this queue and at the place of its first enqueue. */
    void giveBack(Contact contact, Queue queue, Code code) {
        contact.queue = queue;
        contact.enteredAt = floor.now;
        contact.visited = Set.of();
        floor.journal.say(new Decision.Requeue(
                contact.id, queue.id, Micros.instant(contact.firstEnqueuedAt), Reason.of(code)));
        room.enter(contact);
    }

    void transfer(Contact contact, Agent from, Queue queue, Code code) {
        leave(contact, from, code, true);
        coolDowns.start(contact, from, queue.settings.offers().coolDown());
        giveBack(contact, queue, code);
    }

    void handTo(Contact contact, Agent from, Agent to, Instant until) {
        contact.wants = contact.wants.held(new Hold(to.id, until, Hold.Kind.DIRECT));
        transfer(contact, from, contact.queue, Code.TRANSFERRED);
    }
}
