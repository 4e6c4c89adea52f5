package org.huiying.rules.routing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.huiying.rules.agent.AgentId;
import org.huiying.rules.conversation.ContactId;
import org.huiying.rules.queue.QueueId;

/** Everything that is there at this moment, and what has not been settled yet. */
final class Floor {

    long now;
    final Map<QueueId, Queue> queues = new HashMap<>();
    final Map<AgentId, Agent> agents = new HashMap<>();
    final Map<ContactId, Contact> contacts = new HashMap<>();
    final Timers timers = new Timers();
    final Journal journal = new Journal();

    /** Agents who have room that they had not. */
    final TreeSet<Agent> toFill = new TreeSet<>();
    /** Contacts that wait where they did not, or for whom more has opened. */
    final List<Contact> toPlace = new ArrayList<>();
    /** Lines that keep agents in reserve, of whom more are free now. */
    final List<WaitingLine> toDrawOn = new ArrayList<>();
    /** Timers of contacts that are to leave their queue, unless they are offered to somebody at this very moment. */
    final List<Timers.Timer> overdue = new ArrayList<>();
    /** Contacts that ring at more than one agent. */
    final TreeSet<Contact> ringingAtMore = new TreeSet<>();
    /** Contacts that ring at fewer agents than their queue wants, for who becomes free while nobody waits for her. */
    final TreeSet<Contact> ringingAtFewer = new TreeSet<>();
    /** Contacts on offer that may ring at more agents. */
    final ArrayDeque<Contact> toSpread = new ArrayDeque<>();
}
