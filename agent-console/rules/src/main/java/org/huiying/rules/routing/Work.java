package org.huiying.rules.routing;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.huiying.rules.conversation.Channel;
import org.huiying.rules.conversation.ContactId;
import org.huiying.rules.queue.QueueId;
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
        contact.since = floor.now;
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
        long until = floor.now + Micros.of(contact.queue.settings.wrapUp());
        if (wrapUp && until > floor.now) {
            beginWrapUp(agent, contact.id, contact.queue.id, contact.channel, contact.since, until);
            floor.journal.changed(agent);
            floor.journal.say(new Decision.WrapUpStarted(
                    contact.id, agent.id, Micros.instant(until), Reason.of(why)));
        } else {
            ready(agent, contact.id, contact.queue.id, contact.channel, contact.since, Code.NO_WRAP_UP);
        }
        contact.agent = null;
    }

    void beginWrapUp(Agent agent, ContactId contact, QueueId queue, Channel channel, long since, long until) {
        agent.wrapUps.put(contact.value(), new Agent.WrapUp(contact, queue, channel, since,
                floor.timers.set(until, Timers.Kind.WRAP_UP, contact.value(), agent.id.value())));
    }

    /** False when there is no such wrap-up (any more). */
    boolean extendWrapUp(long contact, Agent agent, long until) {
        Agent.WrapUp open = agent.wrapUps.get(contact);
        if (open == null) {
            return false;
        }
        if (until > open.timer().at) {
            floor.timers.cancel(open.timer());
            beginWrapUp(agent, open.contact(), open.queue(), open.channel(), open.since(), until);
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
        ready(agent, wrapUp.contact(), wrapUp.queue(), wrapUp.channel(), wrapUp.since(), code);
        return true;
    }

    private void ready(Agent agent, ContactId contact, QueueId from, Channel channel, long since, Code code) {
        pool.worked(agent, channel);
        agent.release(channel);
        floor.toFill.add(agent);
        Queue queue = floor.queues.get(from);
        if (queue != null) {
            queue.measure(channel, floor.now - since);
            floor.journal.changed(queue);
        }
        floor.journal.say(new Decision.AgentReady(contact, agent.id, new Because(code)
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
        coolDowns.start(contact, from, queue.settings.offers().coolDown().declined());
        giveBack(contact, queue, code);
    }

    void handTo(Contact contact, Agent from, Agent to, Instant until) {
        contact.wants = contact.wants.held(List.of(new Hold(to.id, until, Hold.Kind.DIRECT)));
        transfer(contact, from, contact.queue, Code.TRANSFERRED);
    }
}
