package org.huiying.desk.routing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.huiying.rules.agent.AgentId;
import org.huiying.rules.conversation.ContactId;
import org.huiying.rules.queue.QueueId;
import org.huiying.rules.routing.Decision;
import org.huiying.rules.routing.Router;
import org.huiying.rules.routing.RoutingEvent;

/** What one round has brought about: written once, at its end, however often a row changed. */
final class Page {

    /** The decisions of each event that brought about any, in order. */
    final List<List<Decision>> decisions = new ArrayList<>();
    final Set<QueueId> queues = new HashSet<>();
    final Set<AgentId> agents = new LinkedHashSet<>();
    final Set<ContactId> contacts = new LinkedHashSet<>();
    /** Agents who may be there, or not be there, otherwise than before. */
    final Set<AgentId> appeared = new HashSet<>();
    /** Why they are away. */
    final Map<AgentId, String> notes = new HashMap<>();

    void happened(RoutingEvent event) {
        switch (event) {
            case RoutingEvent.AgentStateChanged e -> appeared.add(e.agent());
            case RoutingEvent.AgentConfigured e -> appeared.add(e.agent());
            default -> { }
        }
    }

    void decided(List<Decision> told, Router.Changed changed) {
        queues.addAll(changed.queues());
        agents.addAll(changed.agents());
        contacts.addAll(changed.contacts());
        if (!told.isEmpty()) {
            decisions.add(told);
        }
        for (Decision decision : told) {
            if (decision instanceof Decision.AgentSetAway away) {
                appeared.add(away.agent());
                notes.put(away.agent(), AgentStates.MISSED);
            }
        }
    }
}
