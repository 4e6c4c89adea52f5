package org.huiying.rules.routing;

import java.util.ArrayList;
import java.util.List;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.conversation.ContactId;
import org.huiying.rules.queue.QueueId;

/** The decisions of this step, and whose rows it changed. */
final class Journal {

    /** What stands on the page of a contact, agent or queue that has not been changed yet. */
    static final int NO_PAGE = 0;

    private List<Decision> decisions = new ArrayList<>();
    private boolean taken = true;
    private int page = NO_PAGE + 1;
    final List<ContactId> contacts = new ArrayList<>();
    final List<AgentId> agents = new ArrayList<>();
    final List<QueueId> queues = new ArrayList<>();

    void say(Decision decision) {
        decisions.add(decision);
    }

    void changed(Contact contact) {
        if (contact.page != page) {
            contact.page = page;
            contacts.add(contact.id);
        }
    }

    void changed(Agent agent) {
        if (agent.page != page) {
            agent.page = page;
            agents.add(agent.id);
        }
    }

    void changed(Queue queue) {
        if (queue.page != page) {
            queue.page = page;
            queues.add(queue.id);
        }
    }

    /** A new step begins. What has not been taken yet, after a restart, is told with it. */
    void turnPage() {
        if (taken) {
            page++;
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
