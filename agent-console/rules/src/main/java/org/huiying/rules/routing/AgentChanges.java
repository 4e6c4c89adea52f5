package org.huiying.rules.routing;

import java.util.List;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.agent.Presence;
import org.huiying.rules.routing.QueueLimits.WhenAgentLeaves;
import org.huiying.rules.routing.Reason.Code;

/** What happens when agents come, change, go away for a while, and leave. */
final class AgentChanges {

    private final Floor floor;
    private final AgentPool pool;
    private final WaitingRoom room;
    private final OfferBook offers;
    private final Work work;

    AgentChanges(Floor floor, AgentPool pool, WaitingRoom room, OfferBook offers, Work work) {
        this.floor = floor;
        this.pool = pool;
        this.room = room;
        this.offers = offers;
        this.work = work;
    }

    void configure(AgentId id, AgentProfile profile) {
        Agent agent = floor.agents.get(id);
        if (agent == null) {
            agent = new Agent(id, profile);
            agent.idleSince = floor.now;
            floor.agents.put(id, agent);
            pool.attach(agent);
        } else {
            pool.detach(agent);
            agent.learn(profile);
            pool.attach(agent);
            if (!profile.enabled()) {
                offers.withdrawAll(agent, Reason.of(Code.AGENT_DISABLED));
                giveBackIfGone(agent, Code.AGENT_DISABLED);
            }
            room.agentChanged(agent);
        }
        room.armRingsOf(agent);
        floor.toFill.add(agent);
        floor.journal.changed(agent);
    }

    /** She is there as she was, and not seated yet. */
    void restore(Agent agent) {
        floor.agents.put(agent.id, agent);
        pool.attach(agent);
        pool.lift(agent);
    }

    void appear(Agent agent, Presence presence) {
        if (agent.presence == presence) {
            return;
        }
        pool.lift(agent);
        pool.discount(agent);
        agent.presence = presence;
        pool.count(agent);
        floor.journal.changed(agent);
        switch (presence) {
            case ONLINE -> {
                agent.idleSince = floor.now;
                agent.misses = 0;
            }
            case AWAY -> offers.withdrawAll(agent, Reason.of(Code.AGENT_AWAY));
            case OFFLINE -> {
                offers.withdrawAll(agent, Reason.of(Code.AGENT_LEFT));
                giveBackAll(agent, Code.AGENT_LEFT, !agent.profile.enabled());
            }
        }
        room.agentChanged(agent);
        floor.toFill.add(agent);
    }

    /** The counts of the day begin again. */
    void beginDay() {
        for (Agent agent : floor.agents.values()) {
            if (agent.takenToday > 0) {
                pool.lift(agent);
                agent.takenToday = 0;
                floor.toFill.add(agent);
                floor.journal.changed(agent);
            }
        }
    }

    /** Nothing waits for an agent who is not there and is not to come back. */
    private void giveBackIfGone(Agent agent, Code code) {
        if (agent.presence == Presence.OFFLINE) {
            giveBackAll(agent, code, true);
        }
    }

    private void giveBackAll(Agent agent, Code code, boolean always) {
        for (Contact contact : agent.inHand()) {
            if (always || contact.queue.settings.limits().whenAgentLeaves() == WhenAgentLeaves.RETURN) {
                work.leave(contact, agent, code, false);
                work.giveBack(contact, contact.queue, code);
            }
        }
    }

    void remove(Agent agent) {
        pool.detach(agent);
        agent.presence = Presence.OFFLINE;
        floor.agents.remove(agent.id);
        room.agentChanged(agent);
        List.copyOf(agent.named).forEach(contact -> room.notHeldFor(contact, agent));
        offers.withdrawAll(agent, Reason.of(Code.AGENT_REMOVED));
        giveBackAll(agent, Code.AGENT_REMOVED, true);
        List.copyOf(agent.wrapUps.keySet()).forEach(contact -> work.endWrapUp(contact, agent, Code.AGENT_REMOVED));
        floor.toFill.remove(agent);
        floor.journal.changed(agent);
    }
}
