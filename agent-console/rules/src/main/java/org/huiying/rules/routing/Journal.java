package org.huiying.rules.routing;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.conversation.ContactId;
import org.huiying.rules.queue.QueueId;

/** The decisions of this step, and whose rows it changed. */
final class Journal {

    private List<Decision> decisions = new ArrayList<>();
    private boolean taken = true;
    final Set<ContactId> contacts = new LinkedHashSet<>();
    final Set<AgentId> agents = new LinkedHashSet<>();
    final Set<QueueId> queues = new LinkedHashSet<>();

    void say(Decision decision) {
        decisions.add(decision);
    }

    void changed(Contact contact) {
        contacts.add(contact.id);
    }

    void changed(Agent agent) {
        agents.add(agent.id);
    }

    void changed(Queue queue) {
        queues.add(queue.id);
    }

    /** A new step begins. What has not been taken yet, after a restart, is told with it. */
    void turnPage() {
        if (taken) {
            contacts.clear();
            agents.clear();
            queues.clear();
            taken = false;
        }
    }

    List<Decision> take() {
        List<Decision> told = decisions;
        decisions = new ArrayList<>();
        taken = true;
        return told;
    }
}
